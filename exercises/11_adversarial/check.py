"""Figures and verdicts of 11: the classifier worked out anew in NumPy and float64, forward and backward by hand.

The float32 tolerance of a gradient is a forward bound: the rounding of each layer (γₙ times its absolute values),
carried on by the slopes of what follows. An attack is judged by how far and which way each channel moved.
"""

import random
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np

from harness.judge.authoring import Answer, Unreadable, array, figure, given, right, words, wrong
from harness.judge.model import Check, ImagesDetail, NumberRow, Picture
from harness.oracle.precision import ARITHMETIC, gamma
from harness.spec.model import Exercise, Figure, Task

FOLDER = Path(__file__).parent
UNIT = 1 / 255  # what a channel may move by in one step
SLACK = 2.0**-22  # rounding of a float32 channel, four times
FULL = 0.9  # of the way open to the channels whose sign is clear, which a step has to go
PUBLIC, PUBLIC_STEPS = 0, 4  # number of the sample that the statement shows
BEFORE, AFTER = 0.95, 0.9  # the published figures: probability of class 0 before, of class 1 after
U = ARITHMETIC["float32"].u
Array = np.ndarray


# ---------------------------------------------------------------- the classifier


class Network(NamedTuple):
    """Its weights in float64, which hold the float32 ones exactly."""

    first: Array
    first_bias: Array
    second: Array
    second_bias: Array

    def hidden(self, image: Array) -> Array:
        return np.tanh((image.reshape(-1) - 0.5) @ self.first + self.first_bias)

    def probabilities(self, image: Array) -> Array:
        z = self.hidden(image) @ self.second + self.second_bias
        e = np.exp(z - z.max())
        return e / e.sum()

    def gradient(self, image: Array) -> tuple[Array, Array]:
        """∂q/∂image, and how far float32 may be from it: q = p[0] − p[1] = tanh(d/2), dq/dd = (1 − q²)/2."""
        h = self.hidden(image)
        w = self.second[:, 0] - self.second[:, 1]
        p = self.probabilities(image)
        q, factor = p[0] - p[1], 2 * p[0] * p[1]
        v = (1 - h**2) * w
        slope = factor * (self.first @ v)
        first, size = np.abs(self.first), np.abs(w)
        before = gamma(len(first) + 3, U) * (np.abs(image.reshape(-1) - 0.5) @ first + np.abs(self.first_bias))
        of_h = (1 - h**2) * before + 4 * U
        of_v = (2 * np.abs(h) * of_h + 4 * U) * size
        of_d = size @ of_h + gamma(len(h) + 3, U) * (size @ np.abs(h) + np.abs(self.second_bias).sum())
        of_factor = abs(q) * factor * of_d + 4 * U
        room = first @ (factor * of_v + np.abs(v) * (of_factor + gamma(len(h) + 4, U) * factor))
        return slope.reshape(image.shape), room.reshape(image.shape)


@lru_cache(maxsize=1)
def network() -> Network:
    """As trained."""
    with np.load(FOLDER / "classifier.npz") as weights:
        return Network(*(weights[name].astype(np.float64) for name in ("W1", "b1", "W2", "b2")))


@lru_cache(maxsize=1)
def samples() -> tuple[Array, Array]:
    """The images as float32 holds them, in float64, and their classes."""
    with np.load(FOLDER / "images.npz") as file:
        return (file["images"] / np.float32(255)).astype(np.float64), file["labels"]


def attack(image: Array, steps: int) -> list[Array]:
    """The right images, in float64."""
    images = [image]
    for _ in range(steps):
        slope, _ = network().gradient(images[-1])
        images.append(np.clip(images[-1] - UNIT * np.sign(slope), 0, 1))
    return images


@lru_cache(maxsize=1)
def attackable() -> tuple[int, ...]:
    """Samples of class 0 that are believed before and not after four steps. (Too near 1, float32 sees no slope.)"""
    images, labels = samples()
    found = []
    for number in np.flatnonzero(labels == 0):
        p = network().probabilities(images[number])[0]
        if BEFORE <= p < 1 - 1e-4 and network().probabilities(attack(images[number], 4)[-1])[1] >= AFTER:
            found.append(int(number))
    return tuple(found)


# ---------------------------------------------------------------- figures


def figures(exercise: Exercise, task: Task, draw: random.Random) -> Iterator[Figure]:
    """The statement's disc, another one, and an image with so much contrast that channels stand at 0 and 1."""
    images, _ = samples()
    yield _figure(task, images[PUBLIC], PUBLIC_STEPS, public=True)
    others = [number for number in attackable() if number != PUBLIC]
    yield _figure(task, images[draw.choice(others)], draw.randint(5, 6), public=False)
    yield _figure(task, _contrasted(draw), draw.randint(2, 3), public=False)


def _figure(task: Task, image: Array, steps: int, *, public: bool) -> Figure:
    asked = {"model": given("classifier"), "image": given("picture", image)}
    return figure(public=public, **asked) if task.name == "tape_input_gradient" else figure(
        public=public, **asked, n_steps=steps
    )  # fmt: skip


def _contrasted(draw: random.Random) -> Array:
    """A sample with channels at both ends of [0, 1] about which the network is not too sure."""
    images, _ = samples()
    while True:
        image = images[draw.randrange(len(images))]
        image = (
            np.clip((image - np.median(image)) * draw.uniform(3, 8) + 0.5, 0, 1).astype(np.float32).astype(np.float64)
        )
        p = network().probabilities(image)[0]
        if 0.02 < p < 0.98 and (image == 0).mean() > 0.02 and (image == 1).mean() > 0.02:
            return image


# ---------------------------------------------------------------- verdicts


def judge(exercise: Exercise, task: Task, figure: Figure, answer: Answer) -> Check:
    """Of a gradient, or of an attack."""
    made = {one.name: one.parameters for one in figure.givens}
    image = array(made["image"][0])  # type: ignore[arg-type]  # a column, as made above
    if task.name == "tape_input_gradient":
        return _judge_gradient(figure, image, answer)
    return _judge_attack(figure, image, int(figure.number("n_steps")), answer, task.credit.follow_through)


def _judge_gradient(asked: Figure, image: Array, answer: Answer) -> Check:
    found = answer.array(*image.shape).reshape(image.shape)
    wanted, room = network().gradient(image)
    off = np.abs(found - wanted) - room
    worst = np.unravel_index(off.argmax(), off.shape)
    row = _row(f"at {tuple(map(int, worst))}", found[worst], wanted[worst], float(room[worst]))
    size = float(np.abs(wanted).max())
    detail = ImagesDetail(
        (
            _picture("the image", image),
            _picture("the gradient (grey is 0)", 0.5 + 0.5 * wanted / size),
            _picture("the answer, on the same scale", 0.5 + 0.5 * found / size),
        ),
        (row,),
    )
    if (off <= 0).all():
        return right(detail)
    names = tuple(name for name, of in GRADIENTS if (np.abs(found - of(wanted)) <= room + 1e-12).all())
    told = f"The gradient is off, most of all at the channel {tuple(map(int, worst))}"
    if asked.public:
        return wrong(
            f"{told}: {words(row_value(found, worst))} for {words(row_value(wanted, worst))}.", *names, detail=detail
        )
    return wrong(f"For another image than the statement's: {told[0].lower()}{told[1:]}.", *names, detail=detail)


def row_value(values: Array, place: tuple[np.intp, ...]) -> float:
    """One channel."""
    return float(values[place])


GRADIENTS: tuple[tuple[str, Callable[[Array], Array]], ...] = (
    ("only-one-probability", lambda g: g / 2),  # p[0] + p[1] = 1, so each alone has half the slope
    ("only-one-probability", lambda g: -g / 2),
    ("class-difference-reversed", lambda g: -g),
    ("vector-target-summed", np.zeros_like),  # the probabilities add up to 1, whose slope is 0
    ("sign-of-the-gradient", np.sign),
)


def _row(label: str, found: float, wanted: float, tolerance: float) -> NumberRow:
    error = abs(float(found) - float(wanted))
    return NumberRow(label, words(float(found)), words(float(wanted)), "", error, tolerance, error <= tolerance)


def _picture(caption: str, values: Array) -> Picture:
    pixels = np.round(np.clip(values, 0, 1) * 255).astype(np.uint8)
    return Picture(caption, values.shape[1], values.shape[0], pixels.tobytes())


# ---------------------------------------------------------------- the attack


class Step(NamedTuple):
    """One step of a student's from their own image: what is wrong with it ("" if nothing), and what moved."""

    fault: str
    moved: Array
    slope: Array
    clear: Array  # channels whose gradient has a certain sign in float32


def _step(before: Array, after: Array) -> Step:
    moved = after - before
    slope, room = network().gradient(before)
    clear = np.abs(slope) > room
    sign = np.sign(slope)
    open_way = np.minimum(UNIT, np.where(sign > 0, before, 1 - before))
    backward = clear & (moved * sign > SLACK)
    if after.min() < -SLACK or after.max() > 1 + SLACK:
        fault = f"leaves [0, 1]: its channels run from {words(float(after.min()))} to {words(float(after.max()))}"
    elif np.abs(moved).max() > UNIT + SLACK:
        fault = f"moves a channel by {words(float(np.abs(moved).max()) * 255)}/255; 1/255 is the most"
    elif backward.any():
        fault = f"moves {int(backward.sum())} channels of {moved.size} with the sign of the gradient, not against it"
    elif np.abs(moved[clear]).sum() < FULL * open_way[clear].sum():
        fault = "moves most channels by less than 1/255, though they had the room"
    else:
        fault = ""
    return Step(fault, moved, slope, clear)


def _judge_attack(asked: Figure, image: Array, steps: int, answer: Answer, share: float) -> Check:
    try:
        path = answer.array(-1, *image.shape).reshape(-1, *image.shape)
    except Unreadable as error:
        raise Unreadable(str(error), *(_last_only(answer, image) or error.mistakes)) from None
    if not len(path):
        raise Unreadable("No image came back. The first is the one that was given.")
    walked = [_step(before, after) for before, after in pairwise(path)]
    starts = bool(np.abs(path[0] - image).max() <= SLACK)
    good = [not step.fault for step in walked]
    detail = _detail(image, path, steps)
    if starts and all(good) and len(path) == steps + 1:
        return right(detail)
    counted = "" if len(path) == steps + 1 else f" {len(path)} images came back; {steps + 1} were asked for."
    first = next((k for k, step in enumerate(walked, 1) if step.fault), None)
    if not starts:
        told = "The first image is not the one that was given."
    elif first is not None:
        told = f"Step {first} {walked[first - 1].fault}."
    else:
        told = "Every step is right."
    where = "" if asked.public else "For another image than the statement's: "
    credit = share * sum(good) / steps if starts and len(path) == steps + 1 else 0.0
    return wrong(where + told + counted, *_names(image, path, walked, steps), credit=credit, detail=detail)


def _last_only(answer: Answer, image: Array) -> tuple[str, ...]:
    try:
        only = answer.array(*image.shape)
    except Unreadable:
        return ()
    return ("returns-only-last-value",) if np.abs(only.reshape(image.shape) - image).max() > UNIT / 2 else ()


def _detail(image: Array, path: Array, steps: int) -> ImagesDetail:
    p, last = network().probabilities, np.clip(path[-1], 0, 1)
    change = path[-1] - image
    wanted = p(attack(image, steps)[-1])[1]
    most = float(np.abs(change).max()) * 255
    limit = SLACK * 255 * steps
    return ImagesDetail(
        (
            _picture(f"before: a disc with {p(image)[0]:.2%}", image),
            _picture(f"after: a bar with {p(last)[1]:.2%}", last),
            _picture(f"the difference, {64 // steps} times as strong", 0.5 + change * (64 // steps)),
        ),
        (
            _row("p[0] before", p(image)[0], p(image)[0], 0.0),
            _row("p[1] after", p(last)[1], wanted, 0.05),
            NumberRow(
                "largest change, in 255ths", words(most), f"at most {steps}", "", max(0.0, most - steps), limit,
                most <= steps + limit,
            ),
        ),
    )  # fmt: skip


def _names(image: Array, path: Array, walked: list[Step], steps: int) -> tuple[str, ...]:
    """Mistakes that explain every step."""
    starts = np.abs(path[0] - image).max() <= SLACK
    if not any(step.fault for step in walked):
        if not starts:
            return ("history-without-start",) if len(path) == steps and not _step(image, path[0]).fault else ()
        return {steps: ("one-iteration-too-few",), steps + 2: ("one-iteration-too-many",)}.get(len(path), ())
    if len(path) > 2 and (path == path[-1]).all() and not starts:
        return ("history-aliased-array",)
    if not starts or len(path) != steps + 1:
        return ()
    at_start = np.sign(walked[0].slope)
    size = _own_size(walked)
    rules: tuple[tuple[str, Callable[[Step, Array], Array]], ...] = (
        ("update-sign-ascent", lambda step, before: np.clip(before + UNIT * np.sign(step.slope), 0, 1)),
        ("pixels-leave-range", lambda step, before: before - UNIT * np.sign(step.slope)),
        ("gradient-computed-once", lambda step, before: np.clip(before - UNIT * at_start, 0, 1)),  # noqa: ARG005 - a row
        ("sign-not-taken", lambda step, before: np.clip(before - UNIT * step.slope, 0, 1)),
        ("sign-not-taken", lambda step, before: np.clip(before - step.slope, 0, 1)),
        ("step-not-in-255ths", lambda step, before: np.clip(before - np.sign(step.slope), 0, 1)),
        ("step-not-in-255ths", lambda step, before: np.clip(before - size * np.sign(step.slope), 0, 1)),
    )

    def explains(rule: Callable[[Step, Array], Array]) -> bool:
        pairs = zip(walked, path[:-1], strict=True)
        return all(
            np.abs(before + step.moved - rule(step, before))[step.clear].max(initial=0) <= 4 * SLACK
            for step, before in pairs
        )

    return tuple(dict.fromkeys(name for name, rule in rules if explains(rule)))


def _own_size(walked: list[Step]) -> float:
    """What the channels of each step move by, if it is no whole number of 255ths and no whole part of one; else NaN."""
    sizes = [float(np.abs(step.moved).max()) for step in walked]
    size = max(sizes)
    if size - min(sizes) > SLACK or size <= SLACK:
        return np.nan
    whole = (size / UNIT, UNIT / size)
    return np.nan if any(abs(number - round(number)) < 1e-3 for number in whole if number > 0.5) else size
