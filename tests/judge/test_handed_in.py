"""How work was written down and handed in: each slip gets its name and a sentence, and honest work gets neither."""

from pathlib import Path

import pytest

from harness.judge.catalogue import CATALOGUE
from harness.judge.judge import judge_task
from harness.judge.model import Judgement
from harness.judge.naming.rounded import name_rounded
from harness.judge.text import handed_in
from harness.judge.text.loops import endless_loops
from harness.judge.text.source import Handed
from harness.judge.text.syntax import TYPED
from harness.oracle.figures import figures
from harness.spec.load import load_exercise
from harness.wire import (
    Absent,
    Alien,
    CellReport,
    Fault,
    Loaded,
    Nothing,
    Numbers,
    Outcome,
    Raised,
    Returned,
    Stopped,
    Unit,
)

EXERCISES = Path(__file__).parents[2] / "exercises"
PARABOLA = load_exercise(EXERCISES / "01_parabola")
HEIGHTS = load_exercise(EXERCISES / "05_height_weight")
DF, DESCENT = PARABOLA.task("df"), PARABOLA.task("gradient_descent")
SIBLINGS = ("f", "df", "iteration_table", "gradient_descent")
TEMPLATES_OWN = "y = 2 * x\n    # TODO"  # a gap that a student's template marked and the student left
WALK = "def gradient_descent(start_x, learning_rate, n_iterations):\n"


def script(text: str, *failures: CellReport) -> Handed:
    load = Loaded(0, (), failures, (), "")
    return Handed((Unit("by_hand.py", (text,)),), load, (("by_hand.py", text.encode()),), SIBLINGS)


def notebook(*cells: str, failures: tuple[CellReport, ...] = ()) -> Handed:
    return Handed((Unit("01_parabola.ipynb", cells),), Loaded(0, (), failures, (), ""), (), SIBLINGS)


def failed(
    type_name: str, message: str, line: int, text: str = "", unit: str = "by_hand.py", cell: int = 1
) -> CellReport:
    place = unit if unit.endswith(".py") else f"cell {cell}"
    return CellReport(unit, cell, Fault(type_name, message, (f"{place}, line {line}: {text}",)))


def judged(name: str, handed: Handed, outcome: Outcome) -> Judgement:
    task = PARABOLA.task(name)
    return judge_task(PARABOLA, task, [(figure, outcome) for figure in figures(PARABOLA, task, 7)], (), handed)


def raised(type_name: str, message: str, line: int, text: str, within: str = "df", printed: str = "") -> Raised:
    return Raised(0, Fault(type_name, message, (f"by_hand.py, line {line}, in {within}: {text}",)), printed, ())


# ---------------------------------------------------------------- what Python cannot read


@pytest.mark.parametrize("character", [sign for sign in TYPED if not (f"a{sign}").isidentifier()])
def test_a_character_of_typesetting_is_named_with_what_to_type(character: str) -> None:
    said = handed_in.unreadable(f"def df(x):\n    return x {character} 1\n")
    if said.mistakes:  # a few of them, such as the wide comma, Python normalises or reads as something else
        assert said.mistakes == ("typographic-characters",)
        assert "Type " in said.words
    else:
        compile(f"def df(x):\n    return x {character} 1\n", "text", "exec")


@pytest.mark.parametrize(
    "line",
    ["return 2x", "return 2 x", "return (x + 1)x", "return (x + 1)2", "y = 3x**2 + 1", "y = 2.5x", "z = 1e-3x",
     "f(2 x)", "return 4x(x - 1)", "if x > 2x:"],
)  # fmt: skip
def test_a_product_without_its_sign_is_named(line: str) -> None:
    assert handed_in.unreadable(f"def df(x):\n    {line}\n").mistakes == ("implicit-multiplication",)


@pytest.mark.parametrize(
    "text",
    ["2nd_derivative = 3", "2x = 4", "def 2df(x):\n    return x", "if (x > 0) return x", "print 'x'",
     "x = 'it's'", "def df(x)\n    return x", "return (x", "for i in range(3) print(i)", "else if (x) y = 2",
     "x = (1) y = 2", "x +* 2", "from numpy import 2x", "x = 5 if y else", "'2x' = y", "# 2x\nx ="],
)  # fmt: skip
def test_other_slips_of_syntax_get_no_name(text: str) -> None:
    assert handed_in.unreadable(text).mistakes == ()


@pytest.mark.parametrize("line", ["!pip install numpy", "%matplotlib inline", "%%time", "?print", "df?", "  !ls"])
def test_commands_of_a_notebook_are_named(line: str) -> None:
    body = f"if True:\n{line}\n" if line.startswith(" ") else f"import math\n{line}\n"
    assert handed_in.unreadable(body).mistakes == ("notebook-magic-in-script",)


def test_text_that_can_be_read_has_nothing_said_of_it() -> None:
    assert handed_in.unreadable("x = 2 % 3\n") == handed_in.NOTHING_SAID


# ---------------------------------------------------------------- what raised


def test_an_undefined_name_is_of_a_session_that_is_over() -> None:
    text = WALK + "    return start_x * LR\n"
    outcome = raised("NameError", "name 'LR' is not defined", 2, "return start_x * LR", "gradient_descent")
    for handed in (script(text), notebook("import math", text)):
        judgement = judged("gradient_descent", handed, outcome)
        assert judgement.mistakes == ("hidden-notebook-state",)
        assert "`LR` gets a value nowhere" in judgement.message


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("leraning_rate", WALK + "    return start_x * leraning_rate\n"),  # a slip of the fingers
        ("Start_X", WALK + "    return Start_X\n"),  # of the shift key
        ("true", WALK + "    return true\n"),  # another language's
        ("slope", "def df(x):\n    slope = 2 * x\n    return slope\n" + WALK + "    return slope\n"),  # another's local
    ],
)
def test_a_misspelt_or_local_name_is_not_called_hidden_state(name: str, text: str) -> None:
    outcome = raised("NameError", f"name '{name}' is not defined", 2, name, "gradient_descent")
    assert judged("gradient_descent", script(text), outcome).mistakes == ()


def test_a_name_lost_with_a_failed_import_leads_to_the_import() -> None:
    text = "def df(x):\n    return np.multiply(2, x)\n\n\nimport pandas as pd\nimport numpy as np\n"
    handed = script(text, failed("ModuleNotFoundError", "No module named 'pandas'", 5, "import pandas as pd"))
    judgement = judged("df", handed, raised("NameError", "name 'np' is not defined", 2, "return np.multiply(2, x)"))
    assert judgement.mistakes == ("import-missing-package",)
    assert "stopped at line 5" in judgement.message


PLOT = failed("ModuleNotFoundError", "No module named 'matplotlib'", 1, "import matplotlib", "01_parabola.ipynb", 1)
NO_NP = failed("NameError", "name 'np' is not defined", 1, "f = np.square", "01_parabola.ipynb", 2)


def test_a_name_lost_with_a_cell_that_stopped_leads_to_that_cell_also_while_loading() -> None:
    cells = ("import matplotlib\nimport numpy as np", "f = np.square")
    judgement = judged("f", notebook(*cells, failures=(PLOT, NO_NP)), Absent(0, ()))
    assert judgement.mistakes == ("import-missing-package",)
    assert "`np` has no value because cell 1 stopped at line 1" in judgement.message
    assert "further down" not in judgement.message


def test_a_cell_that_stopped_is_not_blamed_for_a_name_of_a_later_cell() -> None:
    cells = ("import matplotlib", "f = np.square", "import numpy as np")
    judgement = judged("f", notebook(*cells, failures=(PLOT, NO_NP)), Absent(0, ()))
    assert judgement.mistakes == ("hidden-notebook-state",)
    assert "`np` gets its value only further down" in judgement.message


def test_a_loss_is_followed_back_over_several_cells_to_the_first_that_stopped() -> None:
    cells = ("import matplotlib\nimport numpy as np", "two = np.float64(2)", "f = lambda x: two * x\nf(two)")
    second = failed("NameError", "name 'np' is not defined", 1, "two = np.float64(2)", "01_parabola.ipynb", 2)
    third = failed("NameError", "name 'two' is not defined", 2, "f(two)", "01_parabola.ipynb", 3)
    call = raised("NameError", "name 'two' is not defined", 1, "two * x", "f")
    for outcome in (call, Absent(0, ())):
        judgement = judged("f", notebook(*cells, failures=(PLOT, second, third)), outcome)
        assert judgement.mistakes == ("import-missing-package",)


def test_a_name_of_a_cell_that_python_cannot_read_is_not_said_to_have_no_value_anywhere() -> None:
    unread = failed("SyntaxError", "invalid character '−' (U+2212)", 2, "return x − 1", "01_parabola.ipynb", 1)
    late = failed("NameError", "name 'half' is not defined", 1, "f = half", "01_parabola.ipynb", 2)
    handed = notebook("def half(x):\n    return x − 1", "f = half", failures=(unread, late))
    judgement = judged("f", handed, Absent(0, ()))
    assert judgement.mistakes == ("typographic-characters",)
    assert "nowhere" not in judgement.message


def test_a_missing_file_is_named_with_the_files_that_are_there() -> None:
    task = HEIGHTS.task("closed_form")
    handed = Handed(
        (Unit("by_hand.py", ("def closed_form(h, w):\n    return open('d.csv')\n",)),), None, (("heights.csv", b""),)
    )
    outcome = raised("FileNotFoundError", "[Errno 2] No such file or directory: 'd.csv'", 2, "return open('d.csv')")
    judgement = judge_task(HEIGHTS, task, [(f, outcome) for f in figures(HEIGHTS, task, 7)], (), handed)
    assert judgement.mistakes == ("reads-local-file",)
    assert "heights.csv" in judgement.message


@pytest.mark.parametrize(
    ("line", "mistakes"),
    [("return 2(x)", ("implicit-multiplication",)), ("return (x + 1)(x - 1)", ("implicit-multiplication",)),
     ("return x(x + 1)", ("implicit-multiplication",)), ("return slope(x)", ())],
)  # fmt: skip
def test_a_number_that_is_called_is_a_product_only_where_it_looks_like_one(
    line: str, mistakes: tuple[str, ...]
) -> None:
    text = f"def df(x):\n    slope = 2.0\n    {line}\n"
    outcome = raised("TypeError", "'float' object is not callable", 3, line)
    assert judged("df", script(text), outcome).mistakes == mistakes


def test_a_placeholder_above_the_answer_is_told_from_work_that_was_not_begun() -> None:
    stub = "def df(x):\n    '''Slope.'''\n    raise NotImplementedError\n"
    outcome = raised("NotImplementedError", "", 3, "raise NotImplementedError")
    untouched = judged("df", script(stub), outcome)
    left_in = judged("df", script(stub + "    return 2 * x\n"), outcome)
    assert (untouched.status, untouched.mistakes) == ("not_attempted", ())
    assert (left_in.status, left_in.mistakes) == ("not_attempted", ("placeholder-left-in",))
    assert "Line 3" in left_in.message


def test_words_about_an_exception_at_a_hidden_figure_are_left_out() -> None:
    fault = Fault("NameError", "name 'SECRET' is not defined", ("by_hand.py, line 2, in df: SECRET",))
    hidden = [figure for figure in figures(PARABOLA, DF, 7) if not figure.public]
    judgement = judge_task(
        PARABOLA, DF, [(f, Raised(0, fault, "", ())) for f in hidden], (), script("def df(x):\n    SECRET\n")
    )
    assert judgement.mistakes == ("hidden-notebook-state",)
    assert "SECRET" not in judgement.message


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
