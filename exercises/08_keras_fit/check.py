"""Figures and verdicts of 08. A fit is random, so it is judged by what fits of many seeds come to.

A line: for each figure the same training runs in NumPy from many seeds (Keras's start, Glorot uniform and bias 0;
batches of 32 in a new order each epoch; SGD at 0.01). The measure is how far the worst stays from the closed form.

A network: unlucky starts leave most of its units on one side, so bounds have to hold in the tail. Of 2000 such trials
at the statement's figure, the share of y's variance that was left after 10 epochs, and of the first epoch's loss, came
to: median 0.02 and 0.03, worst of 100 0.28 and 0.22, worst of 1000 0.37 and 0.29, worst of all 0.41 and 0.35.
A network that only learns the mean leaves all of the variance. A test of the course repeats trials, and fits in Keras.
"""

import random
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, Self

import numpy as np

from harness.judge.authoring import Answer, Unreadable, array, figure, numbers_detail, right, words, wrong
from harness.judge.model import Check, Curve, CurveDetail
from harness.spec.model import Exercise, Figure, Task
from harness.wire import Alien, Items, Numbers

SEEDS = 48  # trials of a line
ROOM = 2.5  # times the worst trial's distance from the closed form
OF_VARIANCE = 0.6  # of y, at most, may be left as the last loss
OF_FIRST = 0.5  # of the first epoch's loss
CONSISTENT = 3.0  # between the last epoch's mean loss and the loss of the fitted model: it falls while the epoch runs
BATCH, RATE, WIDTH = 32, 0.01, 10
PARAMETERS = 3 * WIDTH + 1  # of Dense(10) and Dense(1) for one input
HISTORY = "History"  # Keras's class of what fit gives back
GOES_ON = "The model had been fitted in an earlier call already, and this fit went on with it."
Array = np.ndarray


# ---------------------------------------------------------------- figures


def figures(exercise: Exercise, task: Task, draw: random.Random) -> Iterator[Figure]:
    """The statement's data, and one other line or curve with noise. Few: each costs a fit."""
    if task.name == "keras_linear":
        x, y = line()
        yield figure(x_train=x, y_train=y, epochs=10)
        x = np.random.default_rng(draw.getrandbits(32)).normal(
            0, draw.uniform(0.9, 1.2), (32 * draw.randint(24, 30), 1)
        )
        y = draw.uniform(-4, -2) * x + draw.uniform(2, 3) + _noise(x, draw)
        yield figure(public=False, x_train=x, y_train=y, epochs=draw.randint(12, 14))
        return
    x, y = curve()
    yield figure(x=x, y=y, epochs=10)
    x = np.random.default_rng(draw.getrandbits(32)).uniform(-2, 2, (32 * draw.randint(24, 30), 1))
    y = draw.choice([-1, 1]) * (draw.uniform(0.4, 0.55) * x**2 + draw.uniform(0.95, 1.2) * x) + _noise(x, draw)
    yield figure(public=False, x=x, y=y, epochs=draw.randint(11, 13))


def _noise(x: Array, draw: random.Random) -> Array:
    return np.random.default_rng(draw.getrandbits(32)).normal(0, 0.1, x.shape)


def line() -> tuple[Array, Array]:
    """The statement's points on y = 2x + 1, (1024, 1) each: x runs evenly through [-2, 2)."""
    x = np.arange(1024.0).reshape(-1, 1) / 256 - 2
    return x, 2 * x + 1


def curve() -> tuple[Array, Array]:
    """The statement's points on y = x²/2 + x, at the same places."""
    x, _ = line()
    return x, x**2 / 2 + x


# ---------------------------------------------------------------- trials


def _batches(x: Array, y: Array, epochs: int, numbers: np.random.Generator) -> Iterator[tuple[Array, Array, int]]:
    """For all seeds at once, shapes (SEEDS, batch): inputs, targets, and the epoch. Each seed has its own order."""
    n = len(x)
    for epoch in range(epochs):
        order = numbers.permuted(np.tile(np.arange(n), (SEEDS, 1)), axis=1)
        for start in range(0, n, BATCH):
            rows = order[:, start : start + BATCH]
            yield x[rows], y[rows], epoch


def _glorot(numbers: np.random.Generator, inputs: int, outputs: int, *shape: int) -> Array:
    limit = np.sqrt(6 / (inputs + outputs))
    return numbers.uniform(-limit, limit, shape)


def linear_trials(x: Array, y: Array, epochs: int, seed: int = 0) -> Array:
    """(SEEDS, 2): weight and bias after so many epochs."""
    numbers = np.random.default_rng(seed)
    w, b = _glorot(numbers, 1, 1, SEEDS), np.zeros(SEEDS)
    for some, of, _ in _batches(x, y, epochs, numbers):
        residuals = w[:, None] * some + b[:, None] - of
        w, b = w - 2 * RATE * (residuals * some).mean(axis=1), b - 2 * RATE * residuals.mean(axis=1)
    return np.stack([w, b], axis=1)


@lru_cache(maxsize=32)
def _linear(asked: Figure, epochs: int) -> Array:
    x, y = (array(column).reshape(-1) for column in asked.vectors)
    return linear_trials(x, y, epochs)


def closed_form(x: Array, y: Array) -> Array:
    """(weight, bias) of least squares."""
    return np.linalg.lstsq(np.column_stack([x, np.ones_like(x)]), y, rcond=None)[0]


# ---------------------------------------------------------------- verdicts


def judge(exercise: Exercise, task: Task, figure: Figure, answer: Answer) -> Check:
    """Of a fitted line, or of a network's losses."""
    return _judge_linear(figure, answer) if task.name == "keras_linear" else _judge_network(figure, answer)


class Fits(NamedTuple):
    """What the kit saw of the fits of one call: see given.py."""

    epochs: int
    losses: Array  # of each epoch; empty where they are not all numbers
    rate: float  # 0 if the optimizer was no plain SGD
    goes_on: bool

    @classmethod
    def read(cls, epochs: Answer, losses: Answer, rate: Answer, goes_on: Answer) -> Self:
        return cls(int(epochs.number()), _losses(losses), rate.number(), bool(goes_on.number()))

    def diverged(self) -> tuple[str, ...]:
        """The name for numbers that ran away, where the rate was raised."""
        return ("learning-rate-too-large",) if self.rate > 1.01 * RATE else ()


def _losses(answer: Answer) -> Array:
    """A list of numbers, or one; empty for anything else."""
    for shape in ((-1,), (1,)):
        try:
            return answer.array(*shape)
        except Unreadable:
            continue
    return np.array([])


def _same(some: Array, others: Array) -> bool:
    return some.shape == others.shape and bool(np.allclose(some, others, rtol=1e-5, atol=0))


def _another_number(ran: int, epochs: int) -> tuple[str, ...]:
    """Names of fits that stop after one epoch, however many were asked for: the text tells them apart."""
    return ("epochs-not-used", "return-inside-loop", "hard-coded-hyperparameters") if ran == 1 != epochs else ()


def _judge_linear(asked: Figure, answer: Answer) -> Check:
    if answer.missing:
        raise Unreadable("The function returned None. Does it end with `return`?")
    parameters, *seen = answer.parts(5)
    fits = Fits.read(*seen)
    epochs = int(asked.number("epochs"))
    try:
        found = parameters.numbers(2)
    except Unreadable as error:
        raise Unreadable(str(error), *(_no_parameters(parameters, fits) or error.mistakes)) from None
    if fits.goes_on:
        return wrong(GOES_ON, "global-state-continues")
    x, y = (array(column).reshape(-1) for column in asked.vectors)
    best = closed_form(x, y)
    room = ROOM * np.abs(_linear(asked, epochs) - best).max(axis=0) + 1e-5
    detail = numbers_detail(
        ("weight", float(found[0]), float(best[0]), float(room[0])),
        ("bias", float(found[1]), float(best[1]), float(room[1])),
    )
    if (np.abs(found - best) <= room).all():
        return right(detail)
    names = []
    if (np.abs(found[::-1] - best) <= room).all():
        names.append("gradient-components-swapped")
    if found[1] == 0 and abs(found[0] - (x * y).sum() / (x * x).sum()) <= 10 * room[0]:
        names.append("bias-missing")
    if fits.epochs == epochs and any(abs(fits.rate / RATE - factor) < 1e-3 for factor in (0.5, 2)):
        names.append("learning-rate-halved-or-doubled")
    if len(fits.losses) > 1 and fits.losses[-1] > fits.losses[0]:
        names += fits.diverged()
    if not names:
        names += _another_number(fits.epochs, epochs)
    off = "weight" if abs(found[0] - best[0]) > room[0] else "bias"
    which = 0 if off == "weight" else 1
    if asked.public:
        told = f"The {off} came out as {words(float(found[which]))}; the closed form has {words(float(best[which]))}"
        return wrong(f"{told}, and {epochs} epochs lead as near as {words(float(room[which]))}.", *names, detail=detail)
    return wrong(f"On other points than the statement's, the {off} is far from the closed form.", *names, detail=detail)


def _no_parameters(parameters: Answer, fits: Fits) -> tuple[str, ...]:
    """Why what came back of a fit is no weight and bias."""
    value = parameters.value
    if isinstance(value, Alien) and value.kind == HISTORY:
        return ("wrong-container-or-nesting",)
    empty = (isinstance(value, Items) and not value.items) or (isinstance(value, Numbers) and 0 in value.shape)
    if empty and fits.epochs:
        return "variable-list-captured-too-early", "model-not-built"
    found = _losses(parameters)
    if len(found) == fits.epochs > 0 and _same(found, fits.losses):
        return ("returns-cost-history",)
    return () if parameters.finite else fits.diverged()


def _judge_network(asked: Figure, answer: Answer) -> Check:
    if answer.missing:
        raise Unreadable("The function returned None. Does it end with `return`?")
    losses, predictions, parameters, *seen = answer.parts(7)
    fits = Fits.read(*seen)
    epochs = int(asked.number("epochs"))
    where = "" if asked.public else "On other points than the statement's: "
    if predictions.missing:
        return wrong(f"{where}No model was fitted. The losses are to come from Keras's fit.")
    x, y = (array(column).reshape(-1) for column in asked.vectors)
    if not predictions.finite:
        return wrong(f"{where}The fitted model gives out NaN or infinity.", *fits.diverged())
    try:
        given_out = predictions.array(len(y))
    except Unreadable:
        columns = predictions.array(len(y), -1).shape[1]
        told = f"The network gives out {columns} columns, and y has one: each of them was fitted to the same numbers."
        return wrong(where + told, "broadcast-n-by-n-residuals")
    try:
        found = losses.numbers(epochs)
    except Unreadable as error:
        raise Unreadable(str(error), *_no_losses(losses, fits, epochs, error.mistakes)) from None
    if fits.goes_on:
        return wrong(where + GOES_ON, "global-state-continues")
    most = min(OF_VARIANCE * float(y.var()), OF_FIRST * float(found[0]))
    curves = (Curve("the loss of each epoch", tuple(map(float, found))),)
    levels = (("at most this after the last epoch", most),)
    detail = CurveDetail("epoch", curves, levels)
    count = int(parameters.number())
    if count != PARAMETERS:
        told = f"The network has {count} parameters; Dense(10) and Dense(1) for one input have {PARAMETERS}."
        return wrong(where + told, detail=detail)
    bend = given_out - np.polynomial.Polynomial.fit(x, given_out, 1)(x)
    if np.abs(bend).max() < 1e-4 * np.ptp(given_out):
        told = "The fitted network is a straight line: it has no bend anywhere."
        return wrong(where + told, "activation-missing", detail=detail)
    if found.min() < 0 or found[-1] > most:
        told = f"The loss goes from {words(float(found[0]))} to {words(float(found[-1]))}"
        return wrong(f"{where}{told}; after {epochs} epochs {words(most)} at most should be left.", detail=detail)
    fitted = float(np.mean((given_out - y) ** 2))
    if not fitted / CONSISTENT <= found[-1] <= fitted * CONSISTENT:
        told = f"The last loss is {words(float(found[-1]))}, but the fitted model's own is {words(fitted)}."
        return wrong(where + told, detail=detail)
    return right(detail)


def _no_losses(losses: Answer, fits: Fits, epochs: int, otherwise: tuple[str, ...]) -> tuple[str, ...]:
    """Why there is not one loss an epoch: no list of losses came back, too few epochs ran, or one loss is left."""
    value = losses.value
    if isinstance(value, Alien) and value.kind == HISTORY:
        return ("wrong-container-or-nesting",)
    found = _losses(losses)
    if not len(found):
        return otherwise
    if _same(found, fits.losses):
        return _another_number(fits.epochs, epochs)
    last = len(found) == 1 and fits.epochs == epochs and _same(found, fits.losses[-1:])
    return ("returns-only-last-value",) if last else ()


# ---------------------------------------------------------------- all figures together


class Call(NamedTuple):
    """How many epochs were asked for, and what came of it."""

    asked: int
    fits: Fits
    losses: Array  # that came back, of a network


def together(exercise: Exercise, task: Task, answers: Sequence[tuple[Figure, Answer]]) -> tuple[str, ...]:
    """Names of fits that run another number of epochs, and of lists that outlive a call."""
    line = task.name == "keras_linear"
    calls = []
    for asked, answer in answers:
        if answer.missing:
            return ()
        found, *_ = parts = answer.parts(5 if line else 7)
        fits = Fits.read(*parts[-4:])
        calls.append(Call(int(asked.number("epochs")), fits, fits.losses if line else _losses(found)))
    if len(calls) < 2:
        return ()
    if _grows(calls):
        return "mutable-default-history", "global-state-continues"
    if not all(_same(call.losses, call.fits.losses) for call in calls):
        return ()
    apart = {call.fits.epochs - call.asked for call in calls}
    if len({call.fits.epochs for call in calls}) == 1 < len({call.asked for call in calls}):
        return "epochs-not-used", "hard-coded-hyperparameters"
    return {frozenset({-1}): ("one-iteration-too-few",), frozenset({1}): ("one-iteration-too-many",)}.get(
        frozenset(apart), ()
    )


def _grows(calls: Sequence[Call]) -> bool:
    """Whether each list holds the losses of all calls so far."""
    if not all(call.fits.epochs == call.asked == len(call.fits.losses) for call in calls):
        return False
    fitted = [call.fits.losses for call in calls]
    return all(_same(call.losses, np.concatenate(fitted[: n + 1])) for n, call in enumerate(calls))
