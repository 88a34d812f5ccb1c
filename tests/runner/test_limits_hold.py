"""What goes too far is stopped, costs that call alone, and leaves nothing behind; in both tiers."""

import time

import msgspec
import pytest
from handing_in import SHORT, Desk, loaded, raised, reals, stopped

from harness.runner.model import Limits
from harness.wire import Loaded, Returned, Stopped

GOOD = "\ndef good(x): return x\n"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("while True: pass", "timeout"),
        ("import time\n    time.sleep(60)", "timeout"),
        ("while True:\n        try:\n            while True: pass\n        except BaseException: pass", "timeout"),
        ("import os\n    os._exit(0)", "crash"),
        ("import os, signal\n    os.kill(os.getpid(), signal.SIGSEGV); ctypes.string_at(0)", "crash"),
        ("import ctypes\n    ctypes.string_at(0)", "crash"),
        ("import os\n    os.abort()", "crash"),
        ("import sys\n    sys.setrecursionlimit(10**9)\n    f = lambda n: sorted([n], key=f)\n    f(0)", "any"),
        ("return [0.0] * 10**9", "memory"),
        ("x = []\n    while True: x.append(bytearray(10**6))", "memory"),
        ("raise MemoryError", "memory"),
        ("import numpy as np\n    return np.ones(10**9)", "memory"),
        (
            "import mmap, time\n    m = mmap.mmap(-1, 10**9)\n    m.write(b'x' * 10**9); time.sleep(60)",
            "memory",
        ),
        ("while True: print('x' * 1000)", "output"),
        ("import sys\n    while True: sys.stderr.write('x' * 1000)", "output"),
        ("import sys\n    while True: sys.__stdout__.write('x' * 1000)", "output"),
        ("import warnings\n    return 'x' * 10**8", "returned"),
        ("import itertools\n    return (print('y' * 100) for _ in itertools.count())", "output"),
    ],
)
def test_a_function_that_goes_too_far_costs_itself_only(desk: Desk, body: str, why: str) -> None:
    # A busy machine may need a while to reach any other limit than that of time.
    limits = SHORT if why == "timeout" else msgspec.structs.replace(SHORT, seconds_a_call=30.0)
    session = desk.by_hand(f"import ctypes\ndef bad():\n    {body}\n{GOOD}", limits)
    outcome = session.call("bad", ())
    if why == "returned":
        assert isinstance(outcome, Returned)
    elif why != "any":
        assert stopped(outcome) == why, outcome
    assert reals(session.call("good", (1.5,))) == 1.5


def test_what_a_limit_stopped_says_the_limit(desk: Desk) -> None:
    session = desk.by_hand("def f():\n    while True: pass\ndef g():\n    while True: print('x' * 99)\n", SHORT)
    assert session.call("f", ()) == Stopped("timeout", "no answer within 0.7 seconds")
    assert session.call("g", ()) == Stopped("output", "it printed more than 20000 bytes")


def test_printing_is_counted_anew_at_each_call(desk: Desk) -> None:
    session = desk.by_hand("def f():\n    print('x' * 15_000)\n    return 1.0\n", SHORT)
    for _ in range(3):
        assert reals(session.call("f", ())) == 1.0


def test_what_cannot_be_loaded_is_not_tried_again(desk: Desk) -> None:
    session = desk.by_hand("import signal\nsignal.signal(signal.SIGALRM, signal.SIG_IGN)\nwhile True: pass\n", SHORT)
    came = session.load()
    assert stopped(came) == "timeout"
    assert session.call("f", (1.0,)) is came


def test_a_guest_that_ends_while_loading_is_a_crash(desk: Desk) -> None:
    assert stopped(desk.by_hand("import os; os._exit(3)", SHORT).load()) == "crash"


def test_the_state_of_a_module_is_kept_between_calls_and_lost_with_the_guest(desk: Desk) -> None:
    session = desk.by_hand(
        "n = 0\ndef f():\n    global n\n    n += 1\n    return n\ndef end():\n    import os; os._exit(0)\n", SHORT
    )
    assert [reals(session.call("f", ())).item() for _ in range(2)] == [1.0, 2.0]
    assert stopped(session.call("end", ())) == "crash"
    assert reals(session.call("f", ())) == 1.0


WRITES = """
import os, socket, struct
def garbage():
    os.write(3, b"\\xff" * 64)
    os._exit(0)
def huge():
    os.write(3, struct.pack("<I", 2**31 - 1))
    return 1.0
def half():
    os.write(3, struct.pack("<I", 100) + b"abc")
    import time; time.sleep(60)
def closed():
    os.close(3)
    import time; time.sleep(60)
def early():
    import msgspec
    number = ["n", "float", "float64", [], struct.pack("<d", 1.0)]
    payload = msgspec.msgpack.encode(["returned", 12345, number, "", [], 1, 0])
    os.write(3, struct.pack("<I", len(payload)) + payload)
    return 2.0
def twice(x):
    os.write(3, b"")
    return x
def flood():
    while True: os.write(3, b"\\x00" * 65536)
"""


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("garbage", "crash"),
        ("huge", "crash"),
        ("half", "timeout"),
        ("closed", "crash"),
        ("early", "crash"),
        ("flood", "crash"),
    ],
)
def test_what_is_no_answer_to_the_question_is_a_crash(desk: Desk, name: str, why: str) -> None:
    session = desk.by_hand(WRITES + GOOD, SHORT)
    assert stopped(session.call(name, ())) == why
    assert reals(session.call("good", (1.5,))) == 1.5


def test_what_a_call_does_to_its_guest_later_costs_the_next_call_nothing(desk: Desk) -> None:
    text = """
        import os, threading, time
        def f(how):
            def later():
                time.sleep(0.05)
                os.write(3, b"more") if how else os._exit(0)
            threading.Thread(target=later).start()
            return 1.0
        def good(x): return x
        """
    session = desk.by_hand(text, SHORT)
    for how in (0, 1):
        assert reals(session.call("f", (how,))) == 1.0
        time.sleep(0.3)
        assert reals(session.call("good", (1.5,))) == 1.5


def test_more_than_the_answer_is_noticed_at_the_next_question(desk: Desk) -> None:
    text = """
        import os, threading, time
        def f():
            def later():
                time.sleep(0.1)
                os.write(3, b"more")
            threading.Thread(target=later).start()
            return 1.0
        def good(x): return x
        """
    session = desk.by_hand(text, SHORT)
    assert reals(session.call("f", ())) == 1.0
    outcomes = [session.call("good", (1.5,)) for _ in range(200)]
    for outcome in outcomes:
        assert (isinstance(outcome, Stopped) and outcome.why == "crash") or reals(outcome) == 1.5


def test_a_file_may_not_grow_beyond_its_limit(desk: Desk) -> None:
    session = desk.by_hand("def f():\n    open('big', 'wb').write(bytes(20 * 2**20))\n    return 1.0\n", SHORT)
    assert raised(session.call("f", ())).type == "OSError"


def test_a_tensorflow_guest_fits_into_a_small_limit_of_memory(desk: Desk) -> None:
    session = desk.with_tape(
        """
        import tensorflow as tf
        def tape_f(x):
            x = tf.Variable(x)
            with tf.GradientTape() as tape: y = x * x
            return tape.gradient(y, x)
        """,
        Limits(memory_mb=300),
    )
    assert isinstance(session.load(), Loaded)
    assert reals(session.call("tape_f", (3.0,))) == 6.0


def test_stderr_of_a_library_is_nobodys_output(desk: Desk) -> None:
    session = desk.by_hand(
        "import os\ndef f():\n    for _ in range(100): os.write(2, b'x' * 1000)\n    return 1.0\n", SHORT
    )
    assert reals(session.call("f", ())) == 1.0
    assert loaded(session).printed == ""
