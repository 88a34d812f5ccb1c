"""08: the bounds that a fit is judged by, against Keras's own fits and against training in NumPy from many seeds."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import keras
import numpy as np
import pytest

FOLDER = Path(__file__).resolve().parents[2] / "exercises" / "08_keras_fit"

Solution = Callable[[str, str], ModuleType]


def module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"{name}_08", FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


CHECK, GIVEN = module("check"), module("given")
TRIALS = 300


def network_trials(x: np.ndarray, y: np.ndarray, epochs: int) -> np.ndarray:
    """(TRIALS, epochs): mean losses of Dense(10, relu) → Dense(1), trained as Keras does, all trials at once."""
    numbers = np.random.default_rng(1)
    limit = np.sqrt(6 / 11)  # Glorot's, for one and ten
    first, second = numbers.uniform(-limit, limit, (2, TRIALS, 1, 10))
    below, above = np.zeros((TRIALS, 1, 10)), np.zeros((TRIALS, 1))
    losses = np.zeros((TRIALS, epochs))
    for epoch in range(epochs):
        order = numbers.permuted(np.tile(np.arange(len(x)), (TRIALS, 1)), axis=1)
        for rows in np.split(order, len(x) // 32, axis=1):
            z = x[rows][:, :, None] * first + below
            h = np.maximum(z, 0)
            residuals = (h * second).sum(axis=2) + above - y[rows]
            losses[:, epoch] += (residuals**2).sum(axis=1)
            back = 0.01 * 2 * residuals[:, :, None] / 32
            at_hidden = back * second * (z > 0)
            second = second - (back * h).sum(axis=1, keepdims=True)
            above = above - back.sum(axis=1)
            first = first - (at_hidden * x[rows][:, :, None]).sum(axis=1, keepdims=True)
            below = below - at_hidden.sum(axis=1, keepdims=True)
    return losses / len(x)


def test_lines_fitted_by_keras_lie_where_the_trials_lie(solution: Solution) -> None:
    x, y = CHECK.line()
    trials = CHECK.linear_trials(x.reshape(-1), y.reshape(-1), 10)
    worst = np.abs(trials - (2, 1)).max(axis=0)
    for seed in range(3):
        keras.utils.set_random_seed(seed)
        found = solution("08_keras_fit", "with_tape").keras_linear(x, y, 10)
        assert np.all(np.abs(np.subtract(found, (2, 1))) <= 1.2 * worst + 1e-5)
    assert worst.max() < 0.01  # the figure of the statement


def test_one_epoch_and_another_optimizer_stay_outside_the_bounds() -> None:
    x, y = (values.reshape(-1) for values in CHECK.line())
    worst = np.abs(CHECK.linear_trials(x, y, 10) - (2, 1)).max(axis=0)
    nearest = np.abs(CHECK.linear_trials(x, y, 1) - (2, 1)).min(axis=0)
    assert nearest[1] > 20 * CHECK.ROOM * worst[1]


def test_networks_of_many_seeds_stay_within_the_bounds() -> None:
    x, y = (values.reshape(-1) for values in CHECK.curve())
    losses = network_trials(x, y, 10)
    left, fallen = losses[:, -1] / y.var(), losses[:, -1] / losses[:, 0]
    assert left.max() < 0.85 * CHECK.OF_VARIANCE
    assert fallen.max() < 0.85 * CHECK.OF_FIRST
    assert np.median(left) < 0.05
    assert np.quantile(losses[:, -1], 0.5) == pytest.approx(0.03, abs=0.01)  # the figure of the statement


def test_a_network_fitted_by_keras_has_the_losses_of_the_trials(solution: Solution) -> None:
    x, y = CHECK.curve()
    keras.utils.set_random_seed(4)
    fitted_once = GIVEN.watched(solution("08_keras_fit", "with_tape").keras_network)(x, y, 10)
    losses, predictions, parameters, ran, history, rate, goes_on = fitted_once
    trials = network_trials(x.reshape(-1), y.reshape(-1), 10)
    assert len(losses) == ran == 10
    assert (list(losses), np.float32(rate), goes_on) == (history, np.float32(CHECK.RATE), 0)
    assert np.all((losses > 0.5 * trials.min(axis=0)) & (losses < 2 * trials.max(axis=0)))
    assert parameters == CHECK.PARAMETERS == 31
    assert predictions.shape == (1024, 1)
    fitted = float(np.mean((np.asarray(predictions) - y) ** 2))
    assert fitted / CHECK.CONSISTENT < losses[-1] < fitted * CHECK.CONSISTENT


def test_the_published_slide_trains_ten_columns_without_a_word() -> None:
    def slide(x: np.ndarray, y: np.ndarray, epochs: int) -> list[float]:
        model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(10, activation="relu"), keras.layers.Dense(10)])
        model.compile(optimizer="sgd", loss="mean_squared_error")
        return list(model.fit(x, y, epochs=epochs, verbose=0).history["loss"])

    losses, predictions, *_ = GIVEN.watched(slide)(*CHECK.curve(), 4)
    assert losses[-1] < losses[0]
    assert predictions.shape == (1024, 10)


def test_a_function_that_fits_nothing_has_no_predictions() -> None:
    assert GIVEN.watched(lambda *_: [1.0])(*CHECK.curve(), 1) == ([1.0], None, 0, 0, [], 0, 0)


def test_a_model_that_is_fitted_on_is_known_by_its_weights() -> None:
    model = keras.Sequential([keras.layers.Dense(1)])
    model.compile(optimizer="sgd", loss="mean_squared_error")
    x, y = CHECK.line()

    def line(x: np.ndarray, y: np.ndarray, epochs: int) -> list[np.ndarray]:
        model.fit(x, y, epochs=epochs, verbose=0)
        return list(model.get_weights())

    assert [GIVEN.watched_line(line)(x, y, epochs)[-1] for epochs in (1, 2)] == [0, 1]
