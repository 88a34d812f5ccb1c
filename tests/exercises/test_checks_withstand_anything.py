"""Whatever a function returns, an exercise's own check comes to a verdict: it never breaks, and never lets it pass."""

import random
from pathlib import Path

import numpy as np
import pytest

from harness.guest.values import encode
from harness.judge.judge import judge_task
from harness.oracle.figures import figures
from harness.spec.load import load_exercise
from harness.spec.model import CheckKind, Exercise, Task
from harness.wire import Returned

ROOT = Path(__file__).resolve().parents[2]
SPECS = [load_exercise(path.parent) for path in sorted((ROOT / "exercises").glob("*/exercise.toml"))]
TASKS = [(spec, task) for spec in SPECS for task in spec.tasks if isinstance(task.kind, CheckKind)]
NAN = float("nan")


def odd() -> list[object]:
    """Values that no task asks for, of shapes that some task might."""
    numbers = np.random.default_rng(0)
    shapes = [
        (),
        (0,),
        (2,),
        (2, 1),
        (10,),
        (61, 20, 2),
        (0, 20, 2),
        (1, 20, 2),
        (5, 16, 16, 3),
        (0, 16, 16, 3),
        (101, 2),
    ]
    blocks = [fill * np.ones(shape) for shape in shapes for fill in (0.0, 1e308, 1e-310)]
    blocks += [numbers.normal(size=shape) for shape in shapes]
    plain = [None, "", "x**2", {}, [], [None], [[], []], (1.0, None), (NAN, NAN), (1.0, np.full((20, 2), NAN))]
    trios = [([1.0] * 10, None, 0), ([1.0] * 10, np.zeros((1024, 1)), 31), ([NAN] * 10, np.zeros((1024, 10)), 31)]
    return [*blocks, *plain, *trios, (0.0, np.zeros((20, 2))), [1e400], [-1e308, 1e308], 3 + 4j, True, object()]


@pytest.mark.parametrize(("spec", "task"), TASKS, ids=[f"{spec.id}-{task.name}" for spec, task in TASKS])
def test_a_check_judges_what_nobody_asked_for(spec: Exercise, task: Task) -> None:
    asked = figures(spec, task, random.Random(1).randrange(100))[:2]
    passed = []
    for thing in odd():
        returned = Returned(1, encode(thing), "", (), 1, 1)
        verdict = judge_task(spec, task, [(figure, returned) for figure in asked])
        if verdict.status == "pass":
            passed.append(thing)
        assert verdict.status in ("pass", "fail"), thing
    assert not passed
