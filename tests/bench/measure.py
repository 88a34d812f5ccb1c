"""One command, measured from outside: wall time, and the largest memory of its own process (not of its children)."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
# VmHWM is this process's own peak; rusage would add up what its children needed.
RUN = """
import atexit, runpy, sys
def peak():
    with open("/proc/self/status") as file:
        print(next(line.split()[1] for line in file if line.startswith("VmHWM")), file=sys.stderr)
atexit.register(peak)
sys.argv = sys.argv[1:]
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""


class Measured(NamedTuple):
    """What a command took."""

    seconds: float
    megabytes: float
    stdout: str


def measure(module: str, *arguments: object, env: Mapping[str, str] | None = None) -> Measured:
    """Run ``python -m module arguments`` at the project's root, with ``env`` besides; RuntimeError if it fails."""
    command = [sys.executable, "-c", RUN, module, *map(str, arguments)]
    started = time.perf_counter()
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **(env or {})}, capture_output=True, text=True, check=False
    )
    seconds = time.perf_counter() - started
    if done.returncode:
        raise RuntimeError(f"{module} ended with {done.returncode}\n{done.stdout}\n{done.stderr}")
    return Measured(seconds, int(done.stderr.split()[-1]) / 1024, done.stdout)
