"""The floor of grading a class: a process with TensorFlow and Keras forks once per submission and calls its functions.

``python -m tests.bench.floor CALLS JOBS FOLDER…``: no sandbox, no limits, no channel, no judging. CALLS is a JSON file,
a list of (script, function, arguments) in the order of calling. A function that raises has been called.
"""

from __future__ import annotations

import json
import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf

Calls = list[tuple[str, str, list[Any]]]


def child(folder: Path, calls: Calls) -> None:
    """Run a submission's scripts and call its functions; the process ends with it."""
    os.chdir(folder)
    sys.path.insert(0, str(folder))
    sys.stdin.close()
    sys.stdout = open(os.devnull, "w")  # noqa: SIM115  # it ends with the process
    spaces: dict[str, dict[str, Any]] = {}
    for script, function, arguments in calls:
        if script not in spaces:
            spaces[script] = {"__name__": script}
            with suppress(Exception, SystemExit):
                exec(compile((folder / script).read_bytes(), str(folder / script), "exec"), spaces[script])
        with suppress(Exception, SystemExit):
            given = (np.array(one) if isinstance(one, list) else one for one in arguments)
            spaces[script][function](*given)
    os._exit(0)


def loop(folders: list[Path], calls: Calls, jobs: int) -> None:
    """Keep ``jobs`` forked children going until every submission has had one."""
    running = 0
    for folder in folders:
        if running == jobs:
            os.wait()
            running -= 1
        if os.fork() == 0:
            child(folder, calls)
        running += 1
    for _ in range(running):
        os.wait()


if __name__ == "__main__":
    # Keras is imported lazily: touched here, so that the children need not.
    assert tf.keras.optimizers.SGD
    started = time.perf_counter()
    loop([Path(folder) for folder in sys.argv[3:]], json.loads(Path(sys.argv[1]).read_text()), int(sys.argv[2]))
    print(time.perf_counter() - started)
