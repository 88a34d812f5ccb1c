"""An audit finds what a task's figures hide, and what a tolerance refuses."""

from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest

from harness.audit.audit import audit
from harness.audit.model import ExerciseAudit, Rejected, TaskAudit, Tried
from harness.audit.proposals import remedy
from harness.judge.catalogue import titles
from harness.lint.audited import audited
from harness.report.audit_view import write_audit
from harness.spec.load import load_exercise
from harness.spec.model import Exercise

COURSE = Path(__file__).parents[2] / "exercises"

SLOPE = """
title = "A slope"
[functions.f]
formula = "x**2"
variables = ["x"]
[[tasks]]
name = "df"
kind = "value"
answer = ["df/dx"]
points = 1
public = [{{ x = {x} }}]
{hidden}
[[tasks]]
name = "descent"
kind = "path"
function = "f"
start = ["start_x"]
points = 1
public = [{{ start_x = {x}, learning_rate = {rate}, n_iterations = 3 }}]
hidden = {{ start_x = [-6, 6], learning_rate = [0.02, 0.4], n_iterations = [4, 12] }}
"""


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Exercise]:
    """An exercise about x² with a figure of one's own."""

    def made(x: float, rate: float = 0.1, hidden: str = "") -> Exercise:
        (tmp_path / "exercise.toml").write_text(SLOPE.format(x=x, rate=rate, hidden=hidden), encoding="utf-8")
        return load_exercise(tmp_path)

    return made


def verdicts(task: TaskAudit) -> dict[str, str]:
    return {one.mistake: one.verdict for one in task.tried}


def test_a_mistake_that_the_only_figure_hides_passes(write: Callable[..., Exercise]) -> None:
    """At 2 the square is its own derivative; at 3 it is not."""
    hidden, shown = (audit(write(x), 1).tasks[0] for x in (2.0, 3.0))
    assert verdicts(hidden)["returns-f-instead-of-derivative"] == "passes"
    assert verdicts(shown)["returns-f-instead-of-derivative"] != "passes"


def test_hidden_figures_show_what_a_public_one_hides(write: Callable[..., Exercise]) -> None:
    task = audit(write(2.0, hidden="hidden = { x = [-9, 9] }"), 1).tasks[0]
    assert verdicts(task)["returns-f-instead-of-derivative"] == "named"


def test_a_figure_that_would_show_a_mistake_is_told(write: Callable[..., Exercise]) -> None:
    exercise = write(2.0, hidden="hidden = { x = [-9, 9] }")
    assert remedy(exercise, exercise.task("df"), ("returns-f-instead-of-derivative", 0)).startswith("x = ")
    assert not remedy(exercise, exercise.task("df"), ("no-such-mistake", 0))


def test_a_rate_at_which_mistakes_meet_gets_a_better_one(write: Callable[..., Exercise]) -> None:
    """From 1 with rate 1 the path is 1, −1, 1, −1, which many wrong programs walk as well."""
    found = audit(write(1.0, rate=1.0), 1).tasks[1].proposal
    assert found is not None
    assert found.pairs_then < found.pairs_now
    assert "learning_rate = 1," in found.now


@pytest.mark.parametrize("exercise_id", ["01_parabola", "03_second_derivatives", "12_two_variables"])
def test_no_right_program_is_refused_and_no_mistake_passes(exercise_id: str) -> None:
    for task in audit(load_exercise(COURSE / exercise_id), 3).tasks:
        assert not task.rejected
        assert task.variants or not task.tried or task.kind == "formulas"
        assert not task.count("passes")


def test_a_tolerance_of_next_to_nothing_refuses_right_programs() -> None:
    exercise = load_exercise(COURSE / "01_parabola")
    strict = tuple(msgspec.structs.replace(task, widen=1e-12) for task in exercise.tasks)
    walks = next(
        task
        for task in audit(msgspec.structs.replace(exercise, tasks=strict), 3).tasks
        if "gradient_descent" in task.tasks
    )
    assert {one.variant for one in walks.rejected} >= {"gradient_descent, in float64"}


# ---------------------------------------------------------------- what is made of it

MADE = ExerciseAudit(
    exercise="17_made",
    title="Made up",
    seed=4,
    tasks=(
        TaskAudit(
            ("df", "tape_df"), "value", 3,
            (
                Tried("update-sign-ascent", "named", ("update-sign-ascent", "residual-sign-flipped")),
                Tried("bias-missing", "passes", (), "x = 1.5"),
                Tried("double-division-by-n", "passes", ()),
            ),
            variants=5,
            rejected=(Rejected("df, in float64", "it is 6"),),
        ),
    ),
)  # fmt: skip


def test_a_refused_right_program_and_a_mistake_that_could_show_are_findings() -> None:
    said = [finding.line for finding in audited(MADE)]
    assert len(said) == 2
    assert "a right program (df, in float64) is refused: it is 6" in said[0]
    assert "bias-missing passes at its figures, and would show at x = 1.5" in said[1]


class Rows(HTMLParser):
    """The text of each table row of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[str] = []

    def handle_starttag(self, tag: str, _: object) -> None:
        if tag == "tr":
            self.rows.append("")

    def handle_data(self, data: str) -> None:
        if self.rows:
            self.rows[-1] += f" {data.strip()}"


def rows(page: Path) -> list[str]:
    reader = Rows()
    reader.feed(page.read_text(encoding="utf-8"))
    return [" ".join(row.split()) for row in reader.rows]


def test_the_pages_show_every_mistake_and_what_passes_first(tmp_path: Path) -> None:
    write_audit(tmp_path, [MADE], titles())
    _, *body = rows(tmp_path / "17_made.html")
    assert "passes" in body[0]
    assert "passes" in body[1]
    assert "update-sign-ascent" in body[2]
    assert "Residual with the opposite sign" in body[2]
    assert any("It would show at x = 1.5" in row for row in body)


def test_the_overview_counts_programs_by_verdict(tmp_path: Path) -> None:
    write_audit(tmp_path, [MADE], titles())
    head, row = rows(tmp_path / "index.html")
    assert head == "exercise named among others as another not named passes right programs refused"
    assert row == "Made up 17_made 1 0 0 0 2 5 1"
