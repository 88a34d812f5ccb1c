"""Scripts run in a guest, in both tiers: what they return, how they fail, and what they may import."""

import numpy as np
import pytest
from handing_in import SHORT, Desk, loaded, raised, reals

from harness.runner.model import Session
from harness.wire import Absent, Returned, Vector

DESCENT = """
    def df(x):
        return 2 * x

    def gradient_descent(start_x, learning_rate, n_iterations):
        path = [start_x]
        for _ in range(n_iterations):
            start_x -= learning_rate * df(start_x)
            path.append(start_x)
        return path
    """


def test_a_path_comes_back_bit_by_bit(desk: Desk) -> None:
    session = desk.by_hand(DESCENT)
    expected = [2.0]
    for _ in range(10):
        expected.append(expected[-1] - 0.1 * (2 * expected[-1]))
    assert reals(session.call("gradient_descent", (2.0, 0.1, 10))).tolist() == expected
    assert reals(session.call("df", (3.0,))) == 6.0


def test_loading_lists_the_functions_and_what_was_printed(desk: Desk) -> None:
    came = loaded(desk.by_hand("print('hello')\ndef f(x): return x\nCONSTANT = 3\ndef _hidden(): pass\n"))
    assert (came.functions, came.printed, came.failures) == (("f",), "hello\n", ())


def test_a_tape_gives_its_gradient(desk: Desk) -> None:
    session = desk.with_tape(
        """
        import tensorflow as tf
        def tape_df(x):
            x = tf.Variable(x)
            with tf.GradientTape() as tape:
                y = x * x
            return tape.gradient(y, x)
        """
    )
    outcome = session.call("tape_df", (3.0,))
    assert reals(outcome) == 6.0
    assert isinstance(outcome, Returned)
    assert outcome.tapes_ever == 1


def test_a_tape_script_may_import_the_one_by_hand(desk: Desk) -> None:
    desk.write(by_hand__py=DESCENT + "\n    raise RuntimeError('after the functions')")
    session = desk.with_tape("from by_hand import df\ndef tape_df(x): return df(x)\n")
    assert reals(session.call("tape_df", (3.0,))) == 6.0
    assert [(report.unit, report.fault.message) for report in loaded(session).failures] == [
        ("by_hand.py", "after the functions")
    ]


def test_autograph_finds_the_source_of_a_script(one_desk: Desk) -> None:
    session = one_desk.with_tape(
        """
        import tensorflow as tf
        @tf.function
        def total(n):
            s = 0.0
            for i in tf.range(n):
                if i % 2 == 0:
                    s += 1.0
            return s
        def tape_f(n):
            return total(tf.constant(n))
        """
    )
    assert reals(session.call("tape_f", (5,))) == 3.0


def test_the_name_of_a_script_is_not_main(desk: Desk) -> None:
    session = desk.by_hand("def name(): return [__name__]\nif __name__ == '__main__': raise SystemExit\n")
    outcome = session.call("name", ())
    assert isinstance(outcome, Returned)
    assert outcome.value.items[0].text == "by_hand"  # type: ignore[union-attr]


@pytest.mark.parametrize(("ending", "kind"), [("1 / 0", "ZeroDivisionError"), ("quit()", "SystemExit")])
def test_a_script_counts_as_far_as_it_ran(desk: Desk, ending: str, kind: str) -> None:
    session = desk.by_hand(f"def f(x): return x\n{ending}\ndef g(x): return x\n")
    (report,) = loaded(session).failures
    assert (report.unit, report.fault.type) == ("by_hand.py", kind)
    assert report.fault.frames[0] == f"by_hand.py, line 2: {ending}"
    assert reals(session.call("f", (1.5,))) == 1.5
    assert session.call("g", (1.0,)).functions == ("f",)  # type: ignore[union-attr]


def test_a_script_that_never_ends_counts_as_far_as_it_ran(desk: Desk) -> None:
    desk.write(by_hand__py="def f(x): return x\nwhile True: pass\n")
    session = desk.open(SHORT)
    (report,) = loaded(session).failures
    assert report.fault.type == "TimeIsUp"
    assert reals(session.call("f", (1.5,))) == 1.5


def test_an_exception_tells_the_students_lines_and_no_others(desk: Desk) -> None:
    session = desk.by_hand("import numpy as np\ndef f(x):\n    return np.linalg.inv(np.zeros((2, 2)))\n")
    fault = raised(session.call("f", (1.0,)))
    assert fault.type == "LinAlgError"
    assert fault.frames == ("by_hand.py, line 3, in f: return np.linalg.inv(np.zeros((2, 2)))",)


def test_a_function_that_is_not_there_is_absent(desk: Desk) -> None:
    assert isinstance(desk.by_hand("f = 3").call("f", ()), Absent)


def test_arguments_are_fresh_at_each_call(desk: Desk) -> None:
    session = desk.by_hand("def f(v, x):\n    v += 1\n    return [v, v * x]\n")
    column = Vector((2,), np.array([1.0, 2.0]).tobytes())
    for _ in range(2):
        assert reals(session.call("f", (column, 2.0))).tolist() == [[2.0, 3.0], [4.0, 6.0]]


def test_a_data_file_beside_the_script_can_be_read(desk: Desk) -> None:
    desk.write(data__csv="1.5\n")
    assert reals(desk.by_hand("def f(): return float(open('data.csv').read())").call("f", ())) == 1.5


@pytest.mark.parametrize("package", ["tensorflow", "keras.optimizers", "sympy"])
def test_by_hand_work_that_imports_a_banned_package_unseen_is_found_out(desk: Desk, package: str) -> None:
    session = desk.by_hand(f"__import__('importlib').import_module('{package[:3]}' + '{package[3:]}')\n")
    came = loaded(session)
    assert came.forbidden == (package.partition(".")[0],)
    assert "plain Python" in came.failures[0].fault.message


def test_a_module_that_shadows_a_library_harms_nobody_but_its_author(desk: Desk) -> None:
    for name in ("numpy", "msgspec", "random", "json", "sitecustomize", "conftest"):
        desk.write(**{f"{name}__py": "raise RuntimeError('shadow')"})
    session = desk.by_hand("import numpy as np\ndef f(x): return np.array([x])\n")
    assert reals(session.call("f", (1.5,))).tolist() == [1.5]


def test_randomness_is_the_same_for_the_same_seed(desk: Desk) -> None:
    text = "import random, numpy as np\ndef f(): return [random.random(), np.random.rand(), len({*'abc'})]\n"
    desk.write(by_hand__py=text)
    first, again, other = (reals(desk.open(seed=seed).call("f", ())).tolist() for seed in (1, 1, 2))
    assert first == again != other


def test_the_order_of_a_set_is_the_same_in_every_zygote(desk: Desk) -> None:
    session = desk.by_hand("def f(): return [float(ord(c)) for c in {'a', 'b', 'c', 'd', 'e'}]")
    desk.write(by_hand__py="def f(): return [float(ord(c)) for c in {'a', 'b', 'c', 'd', 'e'}]")
    other: Session = desk.open(SHORT)
    assert reals(session.call("f", ())).tolist() == reals(other.call("f", ())).tolist()
