"""The same seed and the same work give the same results, byte for byte, in whatever order and company it is run."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from harness.classroom import Settings, grade_class
from harness.runner.model import Limits
from harness.runner.sandbox import available
from harness.spec.course import find_course

DRAWN = """
import random
import numpy as np
def f(x): return x * x + random.random() * {scale}
def df(x): return 2 * x + np.random.normal()
def iteration_table(): raise ValueError(f"{{random.random()}} {{np.random.rand()}} {{hash('x')}} {{set('abcdef')}}")
def gradient_descent(*given):
    random.shuffle(path := [float(n) for n in range(12)])
    return path
"""
DRAWN_BY_TENSORFLOW = """
import tensorflow as tf, keras
def tape_df(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape: y = x * x * tf.random.normal(())
    return tape.gradient(y, x)
def tape_gradient_descent(*given): raise ValueError(str(keras.layers.Dense(2)(tf.ones((1, 2))).numpy()))
"""
NAMES = tuple(f"student-{number}" for number in range(8))


@pytest.fixture
def submissions(tmp_path: Path) -> Path:
    """Eight who draw lots, two of them alike; two with TensorFlow's too."""
    for number, name in enumerate(NAMES):
        folder = tmp_path / "class" / name / "01_parabola"
        folder.mkdir(parents=True)
        (folder / "by_hand.py").write_text(DRAWN.format(scale=number // 2))
        if number < 2:
            (folder / "with_tape.py").write_text(DRAWN_BY_TENSORFLOW)
    return tmp_path / "class"


def outputs(out: Path) -> dict[str, bytes]:
    names = ("results.json", "gradebook.csv", "index.html", *(f"students/{name}.html" for name in NAMES))
    return {name: (out / name).read_bytes() for name in names}


def once(submissions: Path, out: Path, jobs: int) -> dict[str, bytes]:
    settings = Settings(available()[0], Limits(), jobs, seed=7)
    grade_class(submissions, out, [find_course().load("01_parabola")], settings, lambda *_: None)
    return outputs(out)


def all_at_once(submissions: Path, out: Path) -> dict[str, bytes]:
    return once(submissions, out, jobs=3)


def a_few_at_a_time(submissions: Path, out: Path) -> dict[str, bytes]:
    """In a shuffled order, each time some more of them."""
    order = random.Random(3).sample(NAMES, len(NAMES))
    for count in (3, 5, len(NAMES)):
        part = out.with_name("part")
        shutil.rmtree(part, ignore_errors=True)
        for name in order[:count]:
            shutil.copytree(submissions / name, part / name)
        settings = Settings(available()[0], Limits(), 2, seed=7)
        grade_class(part, out, [find_course().load("01_parabola")], settings, lambda *_: None)
    return outputs(out)


@pytest.mark.usefixtures("own_cache")
@pytest.mark.parametrize("another", [all_at_once, a_few_at_a_time])
def test_the_order_and_the_number_of_guests_change_nothing(
    another: Callable[[Path, Path], dict[str, bytes]], submissions: Path, tmp_path: Path
) -> None:
    assert another(submissions, tmp_path / "another") == once(submissions, tmp_path / "one", jobs=1)
