"""``harness.check`` in a notebook: the cells run so far, in a real IPython shell."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from IPython.core.interactiveshell import InteractiveShell

import harness
from harness.notebook import Checked, Refused, cells, without_check

PARABOLA = "def f(x):\n    return x * x\n\ndef df(x):\n    return 2 * x\n"


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[InteractiveShell]:
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    monkeypatch.chdir(tmp_path)
    InteractiveShell.clear_instance()
    made = InteractiveShell.instance()
    yield made
    made.history_manager.end_session()
    InteractiveShell.clear_instance()


def test_the_functions_of_the_cells_are_graded(shell: InteractiveShell) -> None:
    shell.run_cell(PARABOLA, store_history=True)
    shell.run_cell("import harness", store_history=True)
    checked = shell.run_cell("harness.check('01_parabola')", store_history=True).result
    assert isinstance(checked, Checked)
    status = {judgement.task: judgement.status for judgement in checked.result.judgements}
    assert (status["f"], status["df"], status["gradient_descent"]) == ("pass", "pass", "not_attempted")
    assert "✓ df  1 of 1" in repr(checked)
    assert "df" in checked._repr_html_()


def test_a_function_written_again_counts_as_written_last(shell: InteractiveShell) -> None:
    shell.run_cell("def df(x):\n    return x", store_history=True)
    shell.run_cell(PARABOLA, store_history=True)
    shell.run_cell("def f(x):\n    return 7.0", store_history=True)
    checked = harness.check("01_parabola")
    status = {judgement.task: judgement.status for judgement in checked.result.judgements}
    assert (status["f"], status["df"]) == ("fail", "pass")


def test_an_unknown_exercise_brings_the_one_that_was_meant(shell: InteractiveShell) -> None:
    del shell
    refused = harness.check("01_parabolla")
    assert isinstance(refused, Refused)
    assert "01_parabola" in repr(refused)
    assert "<script>" not in Refused("<script>")._repr_html_()


def test_outside_a_notebook_it_says_what_to_do_instead() -> None:
    InteractiveShell.clear_instance()
    assert "pytest exercises/01_parabola" in repr(harness.check("01_parabola"))


def test_the_check_itself_is_no_part_of_the_work() -> None:
    cell = "import harness\nx = 1\nharness.check('01_parabola')\ny = 2"
    assert without_check(cell) == "\nx = 1\n\ny = 2"
    assert without_check("from harness import check\ncheck('01_parabola')").strip() == ""
    assert without_check("%matplotlib inline\ncheck(1)") == "%matplotlib inline\ncheck(1)"


def test_each_cell_is_run_once_in_the_order_it_was_last_run() -> None:
    assert cells(["", "a = 1", "b = 2", "a = 1", "check('01_parabola')"]) == ("b = 2", "a = 1")


def test_what_shares_a_line_with_the_check_stays_part_of_the_work() -> None:
    for cell in ("import harness; x = 1", "def f(x): return x\nf(1); harness.check('01_parabola')"):
        assert without_check(cell) == cell
    assert without_check("import harness; harness.check('01_parabola')") == ""


def test_a_specification_that_cannot_be_read_is_told_without_a_traceback(
    shell: InteractiveShell, tmp_path: Path
) -> None:
    del shell
    folder = tmp_path / "exercises" / "20_broken"
    folder.mkdir(parents=True)
    (folder / "exercise.toml").write_text("title = ")
    refused = harness.check("20_broken")
    assert isinstance(refused, Refused)
    assert "exercise.toml" in repr(refused)
