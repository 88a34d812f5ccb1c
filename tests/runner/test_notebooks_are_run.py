"""Notebooks run cell by cell: each stands alone, display magics are ignored, shell escapes do nothing."""

import pytest
from handing_in import SHORT, Desk, loaded, raised, reals


def test_functions_of_all_cells_can_be_called(desk: Desk) -> None:
    desk.notebook("rate = 0.5", "def f(x):\n    return rate * x", "def g(x):\n    return f(x) + 1\ng")
    session = desk.open()
    assert set(loaded(session).functions) >= {"f", "g"}
    assert reals(session.call("g", (2.0,))) == 2.0


def test_a_failing_cell_is_named_and_the_rest_goes_on(desk: Desk) -> None:
    desk.notebook("x = 1 / 0\nlost = 1", "open('missing.png')", "%unheard_of 3", "def f(: pass", "def f(x): return x")
    session = desk.open()
    failures = loaded(session).failures
    assert [report.cell for report in failures] == [1, 2, 3, 4]
    assert [report.fault.type for report in failures] == [
        "ZeroDivisionError",
        "FileNotFoundError",
        "UsageError",
        "SyntaxError",
    ]
    assert failures[0].fault.frames == ("cell 1, line 1: x = 1 / 0",)
    assert reals(session.call("f", (1.5,))) == 1.5


@pytest.mark.parametrize(
    "magic",
    [
        "%matplotlib inline",
        "%config InlineBackend.figure_format = 'retina'",
        "%load_ext autoreload\n%autoreload 2",
        "%tensorflow_version 2.x",
        "%pip install torch",
        "!pip install torch",
        "files = !ls /",
    ],
)
def test_what_concerns_display_or_the_shell_is_passed_over(one_desk: Desk, magic: str) -> None:
    one_desk.notebook(f"{magic}\nimport math\ndef f(x): return math.sin(x)")
    session = one_desk.open()
    came = loaded(session)
    assert came.failures == ()
    assert came.remarks[0].startswith("passed over: ")
    assert reals(session.call("f", (0.0,))) == 0.0


def test_a_notebook_that_checks_itself_is_not_checked_twice(desk: Desk) -> None:
    desk.notebook("import harness\nfrom harness import check\nharness.check('01_parabola')", "def f(x): return x")
    session = desk.open()
    assert loaded(session).failures == ()
    assert reals(session.call("f", (1.5,))) == 1.5


def test_a_shell_escape_runs_nothing(desk: Desk) -> None:
    desk.notebook("!touch made", "%%bash\ntouch made", "import os\ndef f(): return float(os.path.exists('made'))")
    assert reals(desk.open().call("f", ())) == 0.0


def test_an_endless_cell_costs_that_cell_only(desk: Desk) -> None:
    desk.notebook("def f(x): return x", "while True:\n    pass", "def g(x): return 2 * x")
    session = desk.open(SHORT)
    (report,) = loaded(session).failures
    assert (report.cell, report.fault.type) == (2, "TimeIsUp")
    assert report.fault.frames[-1].startswith("cell 2, line ")
    assert reals(session.call("g", (1.0,))) == 2.0


def test_many_endless_cells_never_take_more_than_loading_may(desk: Desk) -> None:
    desk.notebook(*["import time\nwhile True:\n    time.sleep(60)"] * 12, "def f(x): return x")
    session = desk.open(SHORT)
    assert len(loaded(session).failures) == 12
    assert reals(session.call("f", (1.0,))) == 1.0


def test_a_cell_that_quits_costs_nothing(desk: Desk) -> None:
    desk.notebook("import sys\nsys.exit(3)", "exit()", "def f(x): return x")
    assert reals(desk.open().call("f", (1.0,))) == 1.0


def test_printing_and_values_shown_by_cells_are_no_answers(desk: Desk) -> None:
    desk.notebook("print('once')", "42", "def f(x):\n    print('twice')\n    return x")
    session = desk.open()
    assert loaded(session).printed == "once\n"
    outcome = session.call("f", (1.0,))
    assert outcome.printed == "twice\n"  # type: ignore[union-attr]


def test_an_exception_in_a_function_names_its_cell(one_desk: Desk) -> None:
    one_desk.notebook("def f(x):\n    return x.missing", "def g(x):\n    return f(x)")
    assert raised(one_desk.open().call("g", (1.0,))).frames == (
        "cell 2, line 2, in g: return f(x)",
        "cell 1, line 2, in f: return x.missing",
    )


def test_autograph_finds_the_source_of_a_cell(one_desk: Desk) -> None:
    one_desk.notebook(
        "import tensorflow as tf",
        """
        @tf.function
        def total(n):
            s = 0.0
            for i in tf.range(n):
                if i % 2 == 0:
                    s += 1.0
            return s
        """,
        "def tape_f(n):\n    return total(tf.constant(n))",
    )
    assert reals(one_desk.open().call("tape_f", (5,))) == 3.0


def test_a_module_beside_a_notebook_may_be_what_imports_tensorflow(one_desk: Desk) -> None:
    one_desk.write(tools__py="import tensorflow as tf\ndef three():\n    return float(tf.constant(3.0))\n")
    one_desk.notebook("from tools import three")
    assert reals(one_desk.open().call("three", ())) == 3.0
