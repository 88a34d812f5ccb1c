"""Exceptions that come of how work was written down: each slip gets its name, and honest work gets none."""

import pytest
from handed import (
    DF,
    HEIGHTS,
    PARABOLA,
    WALK,
    failed,
    judged,
    notebook,
    raised,
    script,
)

from harness.judge.judge import judge_task
from harness.judge.text.source import Handed
from harness.oracle.figures import figures
from harness.wire import (
    Absent,
    Fault,
    Raised,
    Unit,
)


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
