"""Answers that many mistakes give are told apart by the function's text, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.judge.text.lookalikes import told_apart
from harness.judge.text.source import Handed
from harness.spec.load import load_exercise
from harness.wire import Unit

TASK = load_exercise(Path(__file__).parents[2] / "exercises" / "06_noisy_line").task("train")
SHORT = ("return-inside-loop", "stop-test-after-overwrite", "tolerance-without-abs")
STANDING = ("update-not-stored", "state-truncated-to-int", "integer-array-start")
HEAD = "def train(x, y, learning_rate, epochs):\n"


def handed(body: str) -> Handed:
    return Handed((Unit("by_hand.py", (HEAD + body,)),))


@pytest.mark.parametrize(
    ("names", "body", "left"),
    [
        (SHORT, "    for _ in y:\n        return x", SHORT[:1]),
        (SHORT, "    for _ in y:\n        if abs(x - y) < 1: break", SHORT[1:2]),
        (SHORT, "    for _ in y:\n        if (x - y) ** 2 < 1: return x", SHORT[1:2]),
        (SHORT, "    for _ in y:\n        if x - y < 1: break", SHORT[2:]),
        (SHORT, "    for _ in y:\n        d = x - y\n        if d < 1: break", SHORT[2:]),
        (SHORT, "    for _ in y:\n        d = np.linalg.norm(x - y)\n        if d < 1: break", SHORT[1:2]),
        (SHORT, "    while x - y > 1:\n        x = y", SHORT[2:]),
        (SHORT, "    for _ in y:\n        if x - y < 1: return x\n        else: return y", SHORT[:1]),
        (SHORT, "    return train(x)", SHORT[:2]),
        (STANDING, "    a = int(a - 1)", STANDING[1:2]),
        (STANDING, "    for _ in range(int(epochs)):\n        a - 1", STANDING[:1]),
        (STANDING, "    a = np.zeros(2, dtype=int)", STANDING[2:]),
        (STANDING, "    a = np.array([0, 0])", STANDING[2:]),
        (STANDING, "    a = np.array([0.0, 0.0])", STANDING[:1]),
        (STANDING[:2], "    a = np.array([0, 0])", STANDING[:2]),
    ],
)
def test_a_text_tells_which_of_too_many_names_fit(names: tuple[str, ...], body: str, left: tuple[str, ...]) -> None:
    assert told_apart(handed(body), TASK, names) == left


def test_names_that_leave_no_mark_in_a_text_stay_together() -> None:
    names = ("mse-factor-two-missing", "half-convention-mismatch", "learning-rate-halved-or-doubled")
    assert told_apart(handed("    return x"), TASK, names) == names
