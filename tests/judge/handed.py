"""Hand-ins as a guest would load and call them, for tests of what their text says."""

from pathlib import Path

from harness.judge.judge import judge_task
from harness.judge.model import Judgement
from harness.judge.text.source import Handed
from harness.oracle.figures import figures
from harness.spec.load import load_exercise
from harness.wire import (
    CellReport,
    Fault,
    Loaded,
    Outcome,
    Raised,
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
