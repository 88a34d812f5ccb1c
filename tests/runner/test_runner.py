"""The runner: zygotes start once and come back, sessions survive their guests, nothing waits for ever."""

import os
import pickle  # which is how Dask sends things to its workers
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path

import psutil
import pytest
from handing_in import SHORT, reals

from harness.grading import KitFault, guarded
from harness.runner.errors import RunnerError
from harness.runner.model import Limits, Source, Tier
from harness.runner.pool import Runner, flavour_for
from harness.runner.sandbox import SANDBOXES, available, obstacles
from harness.runner.sandbox.bubblewrap import Bubblewrap
from harness.runner.sandbox.launch import environment
from harness.runner.zygote import Zygote
from harness.wire import Stopped, Unit

SCRIPT = (Unit("by_hand.py", ("def f(x): return x\n",)),)
SOURCE = Source("01_parabola", (("by_hand.py", b"def f(x): return x\n"),), SCRIPT, "scripts")


def children(recursive: bool = True) -> set[psutil.Process]:
    return set(psutil.Process().children(recursive=recursive))


def test_every_tier_says_whether_it_works_here() -> None:
    assert set(obstacles()) == set(SANDBOXES) == {"bubblewrap", "plain"}
    assert "plain" in available()
    assert all(obstacle is None or obstacle for obstacle in obstacles().values())


def test_a_machine_without_bubblewrap_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(RunnerError, match="apt install bubblewrap"):
        Bubblewrap().launch("light", Limits(), 3)


def test_nothing_starts_before_it_is_needed(tier: Tier) -> None:
    before = children()
    with Runner(tier, SHORT) as runner:
        session = runner.open(SOURCE, "light", SCRIPT, 0)
        assert not children() - before
        assert reals(session.call("f", (1.5,))) == 1.5
        mine = children() - before
        assert mine
    _, alive = psutil.wait_procs(mine, timeout=10)
    assert alive == []


def test_a_zygote_that_was_killed_costs_nobody_anything(tier: Tier) -> None:
    before = children()
    with Runner(tier, SHORT) as runner:
        session, other = (runner.open(SOURCE, "light", SCRIPT, 0) for _ in range(2))
        assert reals(session.call("f", (1.5,))) == 1.5
        mine = children() - before
        for process in mine:
            with suppress(psutil.NoSuchProcess):  # it went with the one that was killed before it
                process.kill()
        psutil.wait_procs(mine, timeout=10)
        assert reals(session.call("f", (2.5,))) == 2.5  # its guest went with the zygote
        assert reals(other.call("f", (3.5,))) == 3.5  # this one's had not been started
        session.close()
        other.close()


def test_a_zygote_ends_when_the_trusted_process_is_killed(tier: Tier, tmp_path: Path) -> None:
    script = f"""
import sys, time
sys.path.insert(0, {str(Path(__file__).parent)!r})
from harness.runner.pool import Runner
from test_runner import SOURCE, SCRIPT, SHORT
session = Runner({tier!r}, SHORT).open(SOURCE, "light", SCRIPT, 0)
session.call("f", (1.5,))
print("ready", flush=True)
time.sleep(600)
"""
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, env={**os.environ, "TMPDIR": str(tmp_path)}
    ) as trusted:
        assert trusted.stdout is not None
        assert trusted.stdout.readline() == b"ready\n"
        family = psutil.Process(trusted.pid).children(recursive=True)
        assert family
        trusted.send_signal(signal.SIGKILL)
    _, alive = psutil.wait_procs(family, timeout=10)
    assert alive == []
    assert list(tmp_path.iterdir()) == []


def test_a_zygote_whose_trusted_process_is_killed_while_it_starts_leaves_nothing(tmp_path: Path) -> None:
    script = "from harness.runner.pool import Runner\nfrom harness.runner.model import Limits\nimport time\n"
    script += "Runner('plain', Limits()).warm('light')\nprint('started', flush=True)\ntime.sleep(600)\n"
    command, env = [sys.executable, "-c", script], {**os.environ, "TMPDIR": str(tmp_path)}
    for patience in (0.0, 0.1, 1.0):  # before, while and after its libraries are imported
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=env) as trusted:
            assert trusted.stdout is not None
            assert trusted.stdout.readline() == b"started\n"
            time.sleep(patience)
            family = psutil.Process(trusted.pid).children(recursive=True)
            trusted.kill()
        _, alive = psutil.wait_procs(family, timeout=20)
        assert alive == []
    assert list(tmp_path.iterdir()) == []


def test_a_warmed_zygote_is_the_one_that_is_used(tier: Tier) -> None:
    before = children(recursive=False)
    with Runner(tier, SHORT) as runner:
        runner.warm("light")
        started = children(recursive=False) - before
        assert len(started) == 1
        session = runner.open(SOURCE, "light", SCRIPT, 0)
        assert reals(session.call("f", (1.5,))) == 1.5
        assert children(recursive=False) - before == started


@pytest.mark.parametrize(
    ("kind", "unit", "cells", "flavour"),
    [
        ("scripts", "by_hand.py", ("import tensorflow",), "light"),
        ("scripts", "with_tape.py", ("",), "tape"),
        ("notebook", "01_parabola.ipynb", ("x = 1",), "light"),
        ("notebook", "01_parabola.ipynb", ("x = 1", "import tensorflow as tf"), "tape"),
        ("notebook", "01_parabola.ipynb", ("from keras import optimizers",), "tape"),
    ],
)
def test_by_hand_work_never_waits_for_tensorflow(kind: str, unit: str, cells: tuple[str, ...], flavour: str) -> None:
    units = (Unit(unit, cells),)
    source = Source("01_parabola", (), units, kind)  # type: ignore[arg-type]
    assert flavour_for(source, units) == flavour


HELPERS = (
    ("tools.py", b"import keras_tools\n"),
    ("keras_tools.py", b"import tensorflow as tf\n"),
    ("nets/__init__.py", b""),
    ("nets/dense.py", b"import keras\n"),
    ("with_tape.py", b"import tensorflow as tf\n"),
    ("notes.txt", b"tensorflow"),
)


@pytest.mark.parametrize(
    ("cell", "flavour"),
    [
        ("from keras_tools import *", "tape"),
        ("import tools", "tape"),
        ("%run tools.py", "tape"),
        ("from nets import dense", "tape"),
        ("import math", "light"),  # stubs that lie beside are not what it runs
        ("import toolset  # notes", "light"),
    ],
)
def test_a_notebook_meets_tensorflow_through_what_it_imports_too(cell: str, flavour: str) -> None:
    units = (Unit("01_parabola.ipynb", (cell,)),)
    assert flavour_for(Source("01_parabola", HELPERS, units, "notebook"), units) == flavour


def test_a_guests_environment_fixes_the_order_of_sets_and_uses_one_thread() -> None:
    variables = environment("/tmp")
    assert variables["PYTHONHASHSEED"] == "0"
    assert variables["OMP_NUM_THREADS"] == "1"


def test_a_guest_that_cannot_be_set_up_is_the_machines_fault(tier: Tier) -> None:
    beyond = Limits(memory_mb=10**14)  # more than any system can be told
    with Runner(tier, beyond) as runner, closing(runner.open(SOURCE, "light", SCRIPT, 0)) as session:
        came = guarded("loading", session.load)
    assert isinstance(came, KitFault)
    assert "RunnerError: a guest: it could not be set up (OverflowError" in came.what


def test_a_runner_that_is_closed_ends_what_is_waited_for_and_starts_nothing(tier: Tier) -> None:
    before = children()
    text = "def f(x):\n    while True: pass\n"
    unit = (Unit("by_hand.py", (text,)),)
    endless = Limits(seconds_a_call=600.0)
    with Runner(tier, endless) as runner, ThreadPoolExecutor(1) as pool:
        session = runner.open(Source("", (("by_hand.py", text.encode()),), unit, "scripts"), "light", unit, 0)
        session.load()
        waiting = pool.submit(guarded, "calling", lambda: session.call("f", (1.0,)))
        runner.close()
        assert isinstance(waiting.result(), KitFault | Stopped)  # by how far it had come; nobody files it
    _, alive = psutil.wait_procs(children() - before, timeout=10)
    assert alive == []


def test_a_guest_that_ends_itself_at_once_is_its_own_fault(tier: Tier) -> None:
    quits = (Unit("by_hand.py", ("import os\nos._exit(1)\n",)),)
    source = Source("01_parabola", (("by_hand.py", quits[0].cells[0].encode()),), quits, "scripts")
    with Runner(tier, SHORT) as runner, closing(runner.open(source, "light", quits, 0)) as session:
        came = session.load()
    assert isinstance(came, Stopped)
    assert came.why == "crash"


def test_a_zygote_that_cannot_be_started_is_told_and_leaves_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("harness.runner.sandbox.launch.interpreter", lambda: tmp_path / "no python")
    with pytest.raises(RunnerError, match="cannot be started"):
        Zygote(SANDBOXES["plain"](), "light", SHORT)
    assert list(tmp_path.iterdir()) == []


def test_a_runner_that_is_sent_to_another_process_is_one_there_and_no_two_runs_share_theirs() -> None:
    def sent(runner: Runner) -> Runner:
        arrived: Runner = pickle.loads(pickle.dumps(runner))  # sent and received here: both ends are this process
        return arrived

    with Runner("plain", SHORT, 3) as mine, Runner("plain", SHORT, 3) as theirs:
        there = sent(mine)
        assert there is sent(mine) is sent(there)  # also where it is sent on
        assert there not in (mine, sent(theirs))
        assert (there.tier, there.limits, there.jobs) == ("plain", SHORT, 3)
        there.close()
        with (
            closing(sent(mine).open(SOURCE, "light", SCRIPT, 0)) as session,
            pytest.raises(RunnerError, match="closed"),
        ):
            session.load()
        sent(theirs).close()


def test_an_error_comes_back_from_another_process_whole() -> None:
    sent = pickle.dumps(RunnerError("a thing", "a cause", "A command"))  # as a worker's answer is
    error = pickle.loads(sent)
    assert (type(error), str(error), error.remedy) == (RunnerError, "a thing: a cause. A command", "A command")
