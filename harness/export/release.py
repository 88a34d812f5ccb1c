"""What students get (stubs and a notebook for each exercise), made from the reference solutions and from nothing else.

The master of an exercise is ``solutions/<id>/by_hand.py`` and ``with_tape.py`` (either may be missing). What lies
between nbgrader's markers ``### BEGIN SOLUTION`` and ``### END SOLUTION`` is the solution; students get all else.
"""

from __future__ import annotations

from pathlib import Path

from harness.export.cells import CellsError, notebook_text
from harness.export.files import replacing
from harness.export.markers import MarkerError, solved, stub
from harness.export.questions import asks, with_questions
from harness.spec.load import load_exercise

SCRIPTS = ("by_hand.py", "with_tape.py")


class ReleaseError(Exception):
    """A solution or an exercise that cannot be released; the message names the file, the cause and the remedy."""


def notebook(exercise: str, by_hand: str, with_tape: str, statement: str) -> str:
    """The notebook (nbformat 4, JSON) of an exercise: statement, a cell for each function, the check at the end.

    ``by_hand`` and ``with_tape`` are the texts of the scripts, as stubs or solved; an empty one is left out.
    CellsError when the two define one name each in its own way, or when a script does not parse.
    """
    return notebook_text(exercise, tuple(zip(SCRIPTS, (by_hand, with_tape), strict=True)), statement)


def solution_notebook(exercise: str, by_hand: str, with_tape: str, statement: str) -> str:
    """The notebook of an exercise with the solutions in it, without the markers; arguments as for ``notebook``."""
    return notebook(exercise, solved(by_hand, "by_hand.py"), solved(with_tape, "with_tape.py"), statement)


def generated(exercise: Path, solution: Path) -> dict[Path, str]:
    """Every generated file of one exercise with its text: stubs, notebook and the solved notebook among the samples.

    ``exercise`` and ``solution`` are the exercise's two folders. ReleaseError names what is missing or malformed.
    """
    masters = {name: read(solution / name) if (solution / name).exists() else "" for name in SCRIPTS}
    statement = read(exercise / "statement.md")
    if asks(statement):
        statement = with_questions(statement, load_exercise(exercise))
    try:
        stubs = {name: stub(text, str(solution / name)) for name, text in masters.items()}
        blank = notebook(exercise.name, stubs["by_hand.py"], stubs["with_tape.py"], statement)
        full = solution_notebook(exercise.name, masters["by_hand.py"], masters["with_tape.py"], statement)
    except (MarkerError, CellsError) as error:
        raise ReleaseError(f"{error} (exercise {exercise.name}). Then run: gradkit release") from None
    files = {exercise / name: text for name, text in stubs.items() if text}
    if asks(statement):
        files[exercise / "statement.md"] = statement
    files[exercise / f"{exercise.name}.ipynb"] = blank
    files[solution / "samples" / "pass.notebook" / f"{exercise.name}.ipynb"] = full
    return files


def release(course_exercises: Path, solutions: Path, check: bool) -> list[Path]:
    """Bring the generated files of the whole course up to date; with ``check`` nothing is written.

    Returns the files that were (or would be) changed, in order. ReleaseError when nothing can be released.
    """
    folders = sorted(folder for folder in solutions.glob("*") if any((folder / name).is_file() for name in SCRIPTS))
    if not folders:
        raise ReleaseError(
            f"{solutions}: no folder with a by_hand.py or a with_tape.py in it. "
            "Name the folder of the reference solutions, or write solutions/<exercise>/by_hand.py first."
        )
    changed: list[Path] = []
    for folder in folders:
        for path, text in generated(course_exercises / folder.name, folder).items():
            if path.exists() and path.read_bytes() == text.encode():
                continue
            changed.append(path)
            if not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                with replacing(path) as file:
                    file.write(text)
    return changed


def read(path: Path) -> str:
    """The text of a file that must be there; line ends become ``\\n``."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ReleaseError(f"{path} is missing. Write it, or begin with: gradkit new {path.parent.name}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ReleaseError(f"{path} cannot be read ({error}). Save it as UTF-8 text.") from None


__all__ = [
    "CellsError",
    "MarkerError",
    "ReleaseError",
    "generated",
    "notebook",
    "read",
    "release",
    "solution_notebook",
    "stub",
]
