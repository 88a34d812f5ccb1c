"""One exercise's result as a piece of HTML without scripts, for the rich display of a notebook."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from markupsafe import Markup

from harness.judge.model import ExerciseResult
from harness.report.markup import engine
from harness.report.student_view import Course, exercise_view


def fragment(result: ExerciseResult, titles: Mapping[str, str] | None = None) -> str:
    """The result as HTML: status, message, hint and the table of each figure; styled by its own few rules.

    ``titles`` are the readable names of mistakes.
    """
    assets = files("harness.report") / "assets"
    style = "".join((assets / name).read_text(encoding="utf-8") for name in ("fragment.css", "tape.css"))
    view = exercise_view(result, Course(titles=titles or {}))
    return engine().get_template("fragment.html").render(exercise=view, style=Markup(style))
