"""Every row of the table of house rules is content with a clean course, and tells what is wrong with a broken one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from harness.lint.checks import CHECKS
from harness.lint.model import Finding
from harness.spec.load import load_exercise

ID = "17_rolling"
CHECK_TASK = """
[[tasks]]
name = "drawn"
kind = "check"
arguments = ["x"]
points = 1
returns = "a number"
hint = "none"
"""
Look = Callable[[str], list[Finding]]


def change(path: Path, old: str, new: str) -> None:
    """Replace the first occurrence of a text that must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def own_check(root: Path, check: str) -> None:
    """Give the exercise a task of its own, and the check.py that draws and judges it."""
    folder = root / "exercises" / ID
    with (folder / "exercise.toml").open("a", encoding="utf-8") as spec:
        spec.write(CHECK_TASK)
    (folder / "check.py").write_text(check, encoding="utf-8")


def without_figures(root: Path) -> None:
    own_check(root, "def figures(*_):\n    raise RuntimeError('no dice')\n\ndef judge(*_):\n    pass\n")


def without_public_figures(root: Path) -> None:
    own_check(root, "def figures(*_):\n    return []\n\ndef judge(*_):\n    pass\n")


def without_hint(root: Path) -> None:
    change(root / "exercises" / ID / "exercise.toml", 'hint = "Is f rising', 'hint = "" # "Is f rising')


def without_function(root: Path) -> None:
    change(root / "solutions" / ID / "by_hand.py", "def df(", "def slope(")


def with_another_signature(root: Path) -> None:
    change(root / "solutions" / ID / "with_tape.py", "learning_rate, n_iterations)", "n_iterations, learning_rate)")


def with_stale_stub(root: Path) -> None:
    change(root / "exercises" / ID / "with_tape.py", "from a tf.GradientTape", "from any tf.GradientTape")


def with_clashing_names(root: Path) -> None:
    change(root / "solutions" / ID / "with_tape.py", "\n\ndef ", "\n\ndef f(x):\n    return x\n\n\ndef ")


def with_open_marker(root: Path) -> None:
    change(root / "solutions" / ID / "by_hand.py", "    ### END SOLUTION\n", "")


def without_name_in_statement(root: Path) -> None:
    change(root / "exercises" / ID / "statement.md", "`tape_df(x)`", "a tape's slope")


def with_another_heading(root: Path) -> None:
    change(root / "exercises" / ID / "statement.md", "# 17 — Rolling", "# 18 — Rolling")


def with_slip_in_figure(root: Path) -> None:
    change(root / "exercises" / ID / "statement.md", "10.50000 <!--", "10.50001 <!--")


def with_unlabelled_figure(root: Path) -> None:
    change(root / "exercises" / ID / "statement.md", "<!-- = gradient_descent(", "<!-- gradient_descent(")


def with_label_of_nothing(root: Path) -> None:
    change(root / "exercises" / ID / "statement.md", "<!-- = df(", "<!-- = dff(")


def with_unknown_mistake_in_label(root: Path) -> None:
    (root / "solutions" / ID / "samples" / "update-sign-ascend.gradient_descent.plus").mkdir()


def with_promise_of_nothing(root: Path) -> None:
    (root / "solutions" / ID / "samples" / "timeout").mkdir()


def with_right_samples_only(root: Path) -> None:
    samples = root / "solutions" / ID / "samples"
    (samples / "returns-only-last-value.gradient_descent.last-point").rename(samples / "pass.not")


def with_unknown_mistake_in_check(root: Path) -> None:
    own_check(root, "def figures(*_):\n    return []\n\ndef judge(*_):\n    return wrong('No.', 'sign-fliped')\n")


def with_begun_stub(root: Path) -> None:
    change(root / "exercises" / ID / "by_hand.py", "raise NotImplementedError", "return x")


def with_wrong_solution(root: Path) -> None:
    change(root / "solutions" / ID / "by_hand.py", "return x + 2", "return x + 2.001")


def with_solution_of_the_public_figure(root: Path) -> None:
    change(root / "solutions" / ID / "by_hand.py", "return x + 2", "return 5.0")  # right at x = 3, and nowhere else


def with_broken_promise(root: Path) -> None:
    samples = root / "solutions" / ID / "samples"
    sample = samples / "returns-only-last-value.gradient_descent.last-point"
    sample.rename(samples / "returns-only-last-value.df.last-point")


def with_check_that_breaks(root: Path) -> None:
    own_check(
        root,
        "from harness.judge.authoring import figure\n\n"
        "def figures(*_):\n    yield figure(x=1.0)\n\n"
        "def judge(*_):\n    raise ValueError('beyond me')\n",
    )
    change(root / "solutions" / ID / "by_hand.py", "\n\ndef f(", "\n\ndef drawn(x):\n    return x\n\n\ndef f(")


FIGURES, STATEMENT = "figures can be drawn", "the statement's figures are the oracle's"
NAMES, LABELS = "the statement names every function", "samples are labelled"
CURRENT, DEFINE = "generated files are current", "solutions define their tasks"
BROKEN = [
    (FIGURES, without_figures, "exercises/17_rolling/exercise.toml: drawn", "RuntimeError: no dice"),
    (FIGURES, without_public_figures, "exercises/17_rolling/exercise.toml: drawn", "no public figure"),
    ("tasks are described", without_hint, "exercises/17_rolling/exercise.toml: df", "it has no hint"),
    (DEFINE, without_function, "solutions/17_rolling/by_hand.py: df", "Write def df(x)"),
    (DEFINE, with_another_signature, "solutions/17_rolling/with_tape.py: tape_gradient_descent", "n_iterations, learn"),
    (CURRENT, with_stale_stub, "exercises/17_rolling/with_tape.py", "Run: gradkit release"),
    (CURRENT, with_clashing_names, "solutions/17_rolling", "f is defined in by_hand.py too. Rename it"),
    (CURRENT, with_open_marker, "solutions/17_rolling", "BEGIN SOLUTION"),
    (NAMES, without_name_in_statement, "exercises/17_rolling/statement.md: tape_df", "`tape_df(…)`"),
    (NAMES, with_another_heading, "exercises/17_rolling/statement.md: heading", "Write: # 17 — Rolling"),
    (STATEMENT, with_slip_in_figure, "exercises/17_rolling/statement.md, line 32", "shows 10.50001, but f(3) is 10.5"),
    (STATEMENT, with_unlabelled_figure, "statement.md: gradient_descent", "stands beside no label"),
    (STATEMENT, with_label_of_nothing, "exercises/17_rolling/statement.md, line 33", "Did you mean 'df'?"),
    (LABELS, with_unknown_mistake_in_label, "update-sign-ascend", "Did you mean 'update-sign-ascent'?"),
    (LABELS, with_promise_of_nothing, "solutions/17_rolling/samples/timeout", "a sample is named pass.<variant>"),
    (LABELS, with_right_samples_only, "solutions/17_rolling/samples", "a wrong one is missing"),
    ("named mistakes are known", with_unknown_mistake_in_check, "17_rolling/check.py, line 5", "'sign-fliped'"),
    ("stubs are not started", with_begun_stub, "exercises/17_rolling/by_hand.py: f", "the stub of f(x)"),
    ("solutions pass", with_wrong_solution, "solutions/17_rolling/by_hand.py: df", "does not pass (fail)"),
    ("solutions pass", with_solution_of_the_public_figure, "by_hand.py: df", "The statement's example is right."),
    ("solutions pass", with_check_that_breaks, "exercises/17_rolling: fault in judging", "ValueError: beyond me"),
    ("samples get what their folders say", with_broken_promise, "returns-only-last-value.df", "gradient_descent: fail"),
]  # fmt: skip


def test_every_check_is_shown_broken() -> None:
    assert {name for name, *_ in BROKEN} == {check.name for check in CHECKS}


@pytest.mark.parametrize("name", [check.name for check in CHECKS])
def test_a_clean_course_is_content_with_every_check(look: Look, name: str) -> None:
    assert [finding.line for finding in look(name)] == []


@pytest.mark.parametrize(("name", "spoil", "where", "said"), BROKEN, ids=[f"{b[0]}: {b[1].__name__}" for b in BROKEN])
def test_a_broken_rule_is_told_in_a_line_with_its_file_and_the_next_command(
    look: Look, root: Path, name: str, spoil: Callable[[Path], None], where: str, said: str
) -> None:
    spoil(root)
    lines = [finding.line for finding in look(name)]
    assert any(where in line and said in line for line in lines), lines
    for line in lines:
        assert "\n" not in line
        assert str(root) not in line.partition(": ")[0]
        assert any(command in line for command in ("gradkit ", "pytest ", "Write: "))


def test_the_seeds_of_hidden_figures_are_asked_for_and_the_public_ones_once(look: Look, root: Path) -> None:
    """A solution that counts its calls: one for each public figure, two hidden ones for each of two seeds."""
    counted = "    count.append(x)\n    return x + 2 if len(count) <= 5 else 0\n"
    change(root / "solutions" / ID / "by_hand.py", "    return x + 2\n", counted)
    change(root / "solutions" / ID / "by_hand.py", "\n\ndef f(", "\n\ncount = []\n\n\ndef f(")
    assert all("gradient_descent" in finding.what for finding in look("solutions pass"))
    change(root / "solutions" / ID / "by_hand.py", "<= 5", "<= 4")
    assert any(finding.what == "df" for finding in look("solutions pass"))


def test_the_sample_exercise_is_the_one_described_here(root: Path) -> None:
    assert [task.name for task in load_exercise(root / "exercises" / ID).tasks] == [
        "f", "df", "tape_df", "gradient_descent", "tape_gradient_descent",
    ]  # fmt: skip
