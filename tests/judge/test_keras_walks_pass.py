"""Paths made by the real Keras optimizers pass, in float32 and float64; with a rate that is off they do not."""

import os
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from observed import judge, load

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
tf = pytest.importorskip("tensorflow")

TASKS = {
    "keras_gradient_descent": ("01_parabola", "SGD"),
    "keras_run_rmsprop": ("05_height_weight", "RMSprop"),
    "keras_run_adam": ("05_height_weight", "Adam"),
}


def mean_squared_error(h: Any, w: Any, slope: Any, intercept: Any) -> Any:
    return tf.reduce_mean((w - (slope * h + intercept)) ** 2)


def walk(optimizer: str, dtype: str, factor: float, slopes: str = "") -> Callable[..., list[list[float]]]:
    """The path of an optimizer: on x², or on the mean squared error where data is given."""
    inner = slopes or dtype  # the loss's own precision

    def function(*given: Any) -> list[list[float]]:
        *inputs, rate, n = given
        columns = [tf.constant(x, inner) for x in inputs if isinstance(x, np.ndarray)]
        point = [tf.Variable(x, dtype=dtype) for x in inputs if not isinstance(x, np.ndarray)]
        made = getattr(tf.keras.optimizers, optimizer)(learning_rate=rate * factor)
        path = [[float(x.numpy()) for x in point]]
        for _ in range(n):
            with tf.GradientTape() as tape:
                at = [tf.cast(x, inner) for x in point]
                loss = mean_squared_error(*columns, *at) if columns else at[0] ** 2
            made.apply_gradients(zip(tape.gradient(loss, point), point, strict=True))
            path.append([float(x.numpy()) for x in point])
        return path

    return function


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("task", TASKS)
def test_a_walk_of_the_real_optimizer_passes(task: str, dtype: str) -> None:
    exercise, optimizer = TASKS[task]
    found = judge(load(exercise), task, walk(optimizer, dtype, 1.0))
    assert (found.status, found.mistakes) == ("pass", ()), found.message


@pytest.mark.parametrize("task", TASKS)
def test_float64_variables_with_a_float32_loss_pass(task: str) -> None:
    """Keras's own loss objects compute in float32, so the slopes of float64 variables are float32's."""
    exercise, optimizer = TASKS[task]
    found = judge(load(exercise), task, walk(optimizer, "float64", 1.0, slopes="float32"))
    assert (found.status, found.mistakes) == ("pass", ()), found.message


def test_a_rate_off_by_a_millionth_fails_in_float64() -> None:
    exercise, optimizer = TASKS["keras_gradient_descent"]
    assert judge(load(exercise), "keras_gradient_descent", walk(optimizer, "float64", 1 + 1e-6)).status == "fail"


@pytest.mark.parametrize(
    ("task", "caught"), [("keras_gradient_descent", 3e-5), ("keras_run_rmsprop", 3e-3), ("keras_run_adam", 3e-3)]
)
def test_a_rate_off_by_little_fails_in_float32(task: str, caught: float) -> None:
    """In float32, slopes over data lose digits to cancellation: what can be told from rounding is larger there."""
    exercise, optimizer = TASKS[task]
    assert judge(load(exercise), task, walk(optimizer, "float32", 1 + caught)).status == "fail"
