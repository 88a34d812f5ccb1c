"""How work was handed in: what is not there, what does not end, and what an answer says of its text."""

import pytest
from handed import (
    DESCENT,
    DF,
    TEMPLATES_OWN,
    WALK,
    failed,
    judged,
    notebook,
    raised,
    script,
)

from harness.judge.catalogue import CATALOGUE
from harness.judge.naming.rounded import name_rounded
from harness.judge.text import handed_in
from harness.judge.text.loops import endless_loops
from harness.judge.text.source import Handed
from harness.wire import (
    Absent,
    Alien,
    Fault,
    Nothing,
    Numbers,
    Raised,
    Returned,
    Stopped,
    Unit,
)

# ---------------------------------------------------------------- what is not there


def test_a_function_below_the_line_where_its_file_stopped_leads_to_that_line() -> None:
    text = "import numpy\nraise ValueError('no')\n\n\ndef df(x):\n    return 2 * x\n"
    judgement = judged("df", script(text, failed("ValueError", "no", 2, "raise ValueError('no')")), Absent(0, ()))
    assert (judgement.status, judgement.mistakes) == ("not_attempted", ("top-level-side-effects",))
    assert "by_hand.py stopped at line 2: ValueError: no" in judgement.message


def test_a_cell_that_cannot_be_read_is_the_cause_of_its_function_only() -> None:
    failure = failed("SyntaxError", "invalid character '−' (U+2212)", 2, "return x − 1", "01_parabola.ipynb", 2)
    handed = notebook("def f(x):\n    return x", "def df(x):\n    return x − 1", failures=(failure,))
    assert judged("df", handed, Absent(0, ("f",))).mistakes == ("typographic-characters",)
    assert judged("gradient_descent", handed, Absent(0, ("f",))).mistakes == ()


@pytest.mark.parametrize(
    ("text", "present", "near"),
    [
        (WALK.replace("descent", "decent") + "    pass\n", ("gradient_decent",), "gradient_decent"),
        (WALK.replace("gradient_descent", "GradientDescent") + "    pass\n", ("GradientDescent",), "GradientDescent"),
        (WALK.replace("gradient_descent", "walk") + "    pass\n", ("walk",), "walk"),
    ],
)
def test_a_function_under_another_name_is_asked_about(text: str, present: tuple[str, ...], near: str) -> None:
    judgement = judged("gradient_descent", script(text), Absent(0, present))
    assert judgement.mistakes == ("wrong-function-name",)
    assert f"Is {near} meant to be it?" in judgement.message


def test_a_helper_and_another_task_are_not_taken_for_the_function() -> None:
    helper = "def slope(x):\n    return 2 * x\n\n\ndef f(x):\n    return slope(x) * x / 2\n"
    assert judged("df", script(helper), Absent(0, ("slope", "f"))).mistakes == ()
    assert judged("df", script("def f(x):\n    return x\n"), Absent(0, ("f",))).mistakes == ()


def test_a_function_inside_another_is_found_and_told() -> None:
    text = "def f(x):\n    def df(x):\n        return 2 * x\n    return x\n"
    judgement = judged("df", script(text), Absent(0, ("f",)))
    assert "by_hand.py, line 2" in judgement.message
    assert "inside of f" in judgement.message


# ---------------------------------------------------------------- limits

ENDLESS = {
    "nothing changes": "    k = 0\n    while k < n_iterations:\n        start_x = start_x / 2\n",
    "always true": "    while True:\n        start_x = start_x / 2\n",
    "never small enough": "    while abs(start_x) >= 0:\n        start_x = start_x / 2\n",
    "break never reached": "    while True:\n        start_x /= 2\n        if start_x < 0:\n            break\n",
    "without end": "    import itertools\n    for k in itertools.count():\n        start_x /= 2\n",
    "grows as it is read": "    path = [start_x]\n    for x in path:\n        path.append(x / 2)\n",
    "away from its bound": "    k = n_iterations\n    while k > -1:\n        k += 1\n",
    "value not kept": "    while abs(start_x) > 1e-9:\n        start_x - learning_rate * 2 * start_x\n",
}
ENDING = {
    "counts": "    k = 0\n    while k < n_iterations:\n        start_x /= 2\n        k += 1\n",
    "counts down": "    while n_iterations > 0:\n        n_iterations = n_iterations - 1\n",
    "grows to a length": "    path = [0]\n    while len(path) <= n_iterations:\n        path.append(path[-1] / 2)\n",
    "for": "    for _ in range(10**9):\n        start_x /= 2\n",
    "recursion": "    return gradient_descent(start_x / 2, learning_rate, n_iterations)\n",
}


@pytest.mark.parametrize("body", ENDLESS.values(), ids=ENDLESS)
def test_a_loop_that_may_not_end_is_named_with_its_line(body: str) -> None:
    judgement = judged("gradient_descent", script(WALK + body), Stopped("timeout", "no answer within 10 seconds"))
    assert (judgement.status, judgement.mistakes) == ("timeout", ("infinite-loop",))
    assert "Look at the loop at by_hand.py, line" in judgement.message


@pytest.mark.parametrize("body", ENDING.values(), ids=ENDING)
def test_work_that_is_only_slow_is_not_called_endless(body: str) -> None:
    judgement = judged("gradient_descent", script(WALK + body), Stopped("timeout", "no answer within 10 seconds"))
    assert (judgement.status, judgement.mistakes) == ("timeout", ())


def test_an_endless_loop_of_a_helper_is_found_and_one_of_a_stranger_is_not() -> None:
    loop = "def settle(x):\n    while x == x:\n        x = x\n"
    assert endless_loops(script(loop + WALK + "    return settle(start_x)\n"), "gradient_descent")
    assert not endless_loops(script(loop + WALK + "    return start_x\n"), "gradient_descent")


def test_a_file_that_does_not_come_to_its_end_is_told_apart_from_a_function() -> None:
    stopped = Stopped("timeout", "loading did not come to its end within 30 seconds")
    handed = Handed((Unit("by_hand.py", ("while True: pass\n",)),), stopped)
    judgement = judged("df", handed, stopped)
    assert judgement.mistakes == ("top-level-side-effects",)
    assert judgement.message.startswith("Loading your file")


def test_printing_without_measure_is_named_and_much_printing_remarked() -> None:
    assert judged("df", script(""), Stopped("output", "it printed more")).mistakes == ("excessive-output",)
    answer = Numbers("float", "float64", (), b"\0" * 8)
    assert judged("df", script(""), Returned(0, answer, "x" * 4000, (), 0, 0)).remarks
    assert not judged("df", script(""), Returned(0, answer, "x" * 100, (), 0, 0)).remarks


# ---------------------------------------------------------------- answers


def test_none_of_an_empty_body_is_the_templates_and_other_nones_are_not() -> None:
    nothing = Returned(0, Nothing(), "", (), 0, 0)
    for body in ("pass", "...", "return None", "return", "slope = None\n    return slope", TEMPLATES_OWN):
        assert judged("df", script(f"def df(x):\n    {body}\n"), nothing).mistakes == ("placeholder-left-in",), body
    for body in ("2 * x", "y = 2 * x", "if x > 9:\n        return 2 * x"):
        assert judged("df", script(f"def df(x):\n    {body}\n"), nothing).mistakes == (), body
    dots = Returned(0, Alien("ellipsis", ""), "", (), 0, 0)
    assert judged("df", script("def df(x):\n    return ...\n"), dots).mistakes == ("placeholder-left-in",)


def test_parameters_in_another_order_are_named_where_the_answer_is_wrong() -> None:
    wrong = Returned(0, Numbers("list", "float64", (2,), b"\0" * 16), "", (), 0, 0)
    swapped = WALK.replace("start_x, learning_rate", "learning_rate, start_x") + "    return [0.0, 0.0]\n"
    assert judged("gradient_descent", script(swapped), wrong).mistakes == ("wrong-signature",)
    assert judged("gradient_descent", script(WALK + "    return [0.0, 0.0]\n"), wrong).mistakes != ("wrong-signature",)


@pytest.mark.parametrize(
    ("observed", "expected", "named"),
    [
        ([0.33], [1 / 3], True),
        ([-20.17, 41.3], [-20.168, 41.3], True),
        ([0.34], [1 / 3], False),
        ([0.3333333], [1 / 3], False),  # seven digits are single precision's
        ([0.01], [0.0142], False),  # too few digits left to tell
        ([3.0], [2.7], False),
    ],
)
def test_numbers_right_up_to_their_last_decimal_were_rounded(
    observed: list[float], expected: list[float], named: bool
) -> None:
    assert bool(name_rounded(observed, expected)) == named


# ---------------------------------------------------------------- elsewhere


def test_habits_are_remarked_in_scripts_and_never_below_a_main_guard() -> None:
    habit = "import matplotlib.pyplot as plt\nfor k in range(3):\n    print(k)\nplt.show()\n"
    assert len(list(handed_in.habits(script(habit)))) == 2
    guarded = 'if __name__ == "__main__":\n' + "".join(f"    {line}\n" for line in habit.splitlines())
    assert list(handed_in.habits(script(guarded))) == []
    assert list(handed_in.habits(notebook(habit))) == []


def test_a_function_in_a_file_of_another_name_is_found() -> None:
    files = (("01_parabola.ipynb", b"def df(x):"), ("mine.py", b"def df(x):\n    return 2 * x\n"))
    said = handed_in.elsewhere("01_parabola", DF, "by_hand.py", files)
    assert said.mistakes == ("wrong-file-name",)
    assert "mine.py has a function df" in said.words
    assert handed_in.elsewhere("01_parabola", DESCENT, "by_hand.py", files) == handed_in.NOTHING_SAID


@pytest.mark.parametrize(
    "text",
    ["x = " + "1 + " * 4000 + "1", "def df(x):\n    return " + "-" * 300 + "1",
     "def df(x):\n    return x" + "[0]" * 900,
     "1" * 100_000 + " x", "#" * 100_000, "def df(x):\n" + "    while x:\n        x\n" * 500, "x" * 300_000],
)  # fmt: skip
def test_no_text_breaks_what_reads_it(text: str) -> None:
    handed_in.unreadable(text)
    for outcome in (
        Stopped("timeout", ""),
        Absent(0, ("df2",)),
        raised("NameError", "name 'q' is not defined", 1, text[:900]),
    ):
        judged("df", script(text), outcome)
    list(handed_in.habits(script(text)))


def test_every_name_has_a_title_and_a_hint_that_is_a_sentence() -> None:
    for name, row in CATALOGUE.items():
        assert row.title == row.title.strip() != "", name
        assert row.hint.rstrip("`")[-1] in ".?:", name


def test_an_unwritten_function_that_is_called_is_a_gap_and_what_tensorflow_does_not_implement_is_none() -> None:
    handed = script("def df(x):\n    raise NotImplementedError\n\n\n" + WALK + "    return [df(start_x)]\n")
    for line, names in (("raise NotImplementedError", ("placeholder-left-in",)), ("return tf.f(x)", ())):
        fault = Fault("NotImplementedError", "", (f"by_hand.py, line 2, in df: {line}",))
        told = judged("gradient_descent", handed, Raised(0, fault, "", ()))
        assert (told.status, told.mistakes) == ("not_attempted", names)
        assert ("Your df still raises" in told.message) == bool(names)
