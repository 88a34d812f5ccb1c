"""Stubs and notebooks made from marked solutions."""

import json
from pathlib import Path

import nbformat
import pytest

from harness.export.release import CellsError, MarkerError, ReleaseError, notebook, release, solution_notebook, stub

ROOT = Path(__file__).resolve().parents[2]

BY_HAND = '''"""By hand: plain Python."""

import math

SCALE = 3  # a constant of the task


# what the author says of root
def root(x):
    """The root of x."""
    ### BEGIN SOLUTION
    y = math.sqrt(x)
    return y
    ### END SOLUTION


def branch(x):
    """Twice x, or nothing."""
    if x > 0:
        ### BEGIN SOLUTION
        return 2 * x
        ### END SOLUTION
    return 0
'''
WITH_TAPE = '''"""With a tape."""

import functools

from by_hand import root


@functools.cache
def tape_root(x):
    """The root of x again."""
    ### BEGIN SOLUTION
    return root(x)
    ### END SOLUTION
'''
STATEMENT = "# 99 — Roots\n\nFind them.\n\n## What you write\n\n| a | b |\n"


def sources(text: str, kind: str) -> list[str]:
    return ["".join(cell["source"]) for cell in json.loads(text)["cells"] if cell["cell_type"] == kind]


def course(tmp_path: Path) -> tuple[Path, Path]:
    exercises, solutions = tmp_path / "exercises", tmp_path / "solutions"
    for folder in (exercises / "99_roots", solutions / "99_roots"):
        folder.mkdir(parents=True)
    (exercises / "99_roots" / "statement.md").write_text(STATEMENT, encoding="utf-8")
    (solutions / "99_roots" / "by_hand.py").write_text(BY_HAND, encoding="utf-8")
    (solutions / "99_roots" / "with_tape.py").write_text(WITH_TAPE, encoding="utf-8")
    return exercises, solutions


def test_a_stub_raises_where_the_solution_was_and_keeps_everything_else() -> None:
    made = stub(BY_HAND)
    assert "import math" in made
    assert "SCALE = 3" in made
    assert '    """The root of x."""\n    raise NotImplementedError\n' in made
    assert "    if x > 0:\n        raise NotImplementedError\n    return 0\n" in made
    assert "sqrt" not in made
    assert "SOLUTION" not in made


def test_a_stub_of_a_stub_is_the_same() -> None:
    assert stub(stub(BY_HAND)) == stub(BY_HAND)


@pytest.mark.parametrize(
    ("text", "line", "cause"),
    [
        ("def f():\n    ### BEGIN SOLUTION\n    return 1\n", 2, "without a ### END"),
        ("def f():\n    return 1\n    ### END SOLUTION\n", 3, "without a ### BEGIN"),
        ("def f():\n    ### BEGIN SOLUTION\n    ### BEGIN SOLUTION\n    ### END SOLUTION\n", 3, "inside the solution"),
        ("### BEGIN SOLUTION\nx = 1\n### END SOLUTION\n", 1, "outside a function"),
    ],
)
def test_markers_that_do_not_pair_are_named_with_file_and_line(text: str, line: int, cause: str) -> None:
    with pytest.raises(MarkerError) as caught:
        stub(text, "by_hand.py")
    assert str(caught.value).startswith(f"by_hand.py, line {line}: ")
    assert cause in str(caught.value)


def test_a_notebook_holds_statement_scripts_and_check_in_this_order() -> None:
    made = notebook("99_roots", stub(BY_HAND), stub(WITH_TAPE), STATEMENT)
    prose, code = sources(made, "markdown"), sources(made, "code")
    assert prose[0] == "# 99 — Roots\n\nFind them."
    assert prose[1].startswith("## What you write")
    assert [text for text in prose if text.startswith("### ")] == [
        "### `root(x)`",
        "### `branch(x)`",
        "### `tape_root(x)`",
    ]
    assert code[0] == "import math\nSCALE = 3  # a constant of the task"
    assert code[1].startswith("# what the author says of root\ndef root(x):")
    assert code[-2].startswith("@functools.cache\ndef tape_root(x):")
    assert code[-1] == 'import harness\n\nharness.check("99_roots")'


def test_a_notebook_does_not_import_a_script_it_holds_itself() -> None:
    assert not any(
        "by_hand import" in text for text in sources(notebook("99_roots", BY_HAND, WITH_TAPE, STATEMENT), "code")
    )


def test_a_notebook_is_valid_and_its_ids_are_the_same_each_time() -> None:
    first, again = (notebook("99_roots", stub(BY_HAND), stub(WITH_TAPE), STATEMENT) for _ in range(2))
    assert first == again
    nbformat.validate(json.loads(first))
    ids = [cell["id"] for cell in json.loads(first)["cells"]]
    assert len(set(ids)) == len(ids)


def test_a_solved_notebook_runs_to_the_solutions() -> None:
    names: dict[str, object] = {}
    for source in sources(solution_notebook("99_roots", BY_HAND, WITH_TAPE, STATEMENT), "code")[:-1]:
        exec(source, names)  # our own text, nothing a student wrote
    root, tape_root = names["root"], names["tape_root"]
    assert callable(root)
    assert callable(tape_root)
    assert (root(9.0), tape_root(9.0)) == (3.0, 3.0)


def test_two_scripts_that_define_one_name_are_refused() -> None:
    with pytest.raises(CellsError, match=r"with_tape\.py, line 2: root is defined in by_hand\.py too"):
        notebook("99_roots", BY_HAND, "\ndef root(x):\n    return x\n", STATEMENT)


def test_a_script_that_does_not_parse_is_named() -> None:
    with pytest.raises(CellsError, match=r"by_hand\.py, line 1"):
        notebook("99_roots", "def f(:\n", "", STATEMENT)


def test_an_exercise_without_tape_tasks_has_no_section_for_them() -> None:
    assert "With a tape" not in notebook("99_roots", BY_HAND, "", STATEMENT)


def test_release_writes_what_is_missing_and_then_finds_nothing_to_do(tmp_path: Path) -> None:
    exercises, solutions = course(tmp_path)
    changed = release(exercises, solutions, check=False)
    assert [path.relative_to(tmp_path).as_posix() for path in changed] == [
        "exercises/99_roots/by_hand.py",
        "exercises/99_roots/with_tape.py",
        "exercises/99_roots/99_roots.ipynb",
        "solutions/99_roots/samples/pass.notebook/99_roots.ipynb",
    ]
    assert release(exercises, solutions, check=False) == []


def test_a_check_names_stale_files_and_writes_nothing(tmp_path: Path) -> None:
    exercises, solutions = course(tmp_path)
    release(exercises, solutions, check=False)
    edited = exercises / "99_roots" / "by_hand.py"
    edited.write_text("# edited\n", encoding="utf-8")
    assert release(exercises, solutions, check=True) == [edited]
    assert edited.read_text(encoding="utf-8") == "# edited\n"


def test_an_exercise_without_a_statement_is_named_with_the_next_command(tmp_path: Path) -> None:
    exercises, solutions = course(tmp_path)
    (exercises / "99_roots" / "statement.md").unlink()
    with pytest.raises(ReleaseError, match=r"statement\.md is missing.*gradkit new 99_roots"):
        release(exercises, solutions, check=False)


def test_a_faulty_marker_stops_the_release_and_names_the_exercise(tmp_path: Path) -> None:
    exercises, solutions = course(tmp_path)
    (solutions / "99_roots" / "by_hand.py").write_text("    ### END SOLUTION\n", encoding="utf-8")
    with pytest.raises(ReleaseError, match=r"by_hand\.py, line 1: .*exercise 99_roots"):
        release(exercises, solutions, check=False)


def test_a_course_without_solutions_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match="no folder with a by_hand"):
        release(tmp_path, tmp_path, check=True)


def test_the_committed_stubs_and_notebooks_are_current() -> None:
    stale = release(ROOT / "exercises", ROOT / "solutions", check=True)
    assert stale == [], "run: gradkit release"
