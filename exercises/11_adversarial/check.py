"""Figures and verdicts of 11: the classifier worked out anew in NumPy and float64, forward and backward by hand.

The float32 tolerance of a gradient is a forward bound: the rounding of each layer (γₙ times its absolute values),
carried on by the slopes of what follows. An attack is judged by how far and which way each channel moved.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np

from harness.judge import reading
from harness.judge.authoring import Answer, Unreadable, array, figure, given, right, words, wrong
from harness.judge.model import Check, ImagesDetail, NumberRow, Picture
from harness.judge.naming.tours import (
    LOOPS,
    Loop,
    Move,
    Slope,
    Tour,
    ended_early,
    name_cut,
    name_record,
    name_steps,
    name_values,
    outlives,
)
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
    image = _image(figure)
    if task.name == "tape_input_gradient":
        return _judge_gradient(figure, image, answer)
    return _judge_attack(figure, image, int(figure.number("n_steps")), answer, task.credit.follow_through)


def _image(asked: Figure) -> Array:
    made = {one.name: one.parameters for one in asked.givens}
    return array(made["image"][0])  # type: ignore[arg-type]  # a column, as made above


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


def _fault(before: Array, after: Array) -> str:
    """What is wrong with one step of a student's from their own image; empty if nothing is."""
    moved = after - before
    slope, room = network().gradient(before)
    clear = np.abs(slope) > room
    sign = np.sign(slope)
    open_way = np.minimum(UNIT, np.where(sign > 0, before, 1 - before))
    backward = clear & (moved * sign > SLACK)
    if after.min() < -SLACK or after.max() > 1 + SLACK:
        return f"leaves [0, 1]: its channels run from {words(float(after.min()))} to {words(float(after.max()))}"
    if np.abs(moved).max() > UNIT + SLACK:
        return f"moves a channel by {words(float(np.abs(moved).max()) * 255)}/255; 1/255 is the most"
    if backward.any():
        return f"moves {int(backward.sum())} channels of {moved.size} with the sign of the gradient, not against it"
    if np.abs(moved[clear]).sum() < FULL * open_way[clear].sum():
        return "moves most channels by less than 1/255, though they had the room"
    return ""


def _judge_attack(asked: Figure, image: Array, steps: int, answer: Answer, share: float) -> Check:
    try:
        path = answer.array(-1, *image.shape).reshape(-1, *image.shape)
    except Unreadable as error:
        raise Unreadable(str(error), *(_no_images(answer, image, steps) or error.mistakes)) from None
    if not len(path):
        raise Unreadable("No image came back. The first is the one that was given.")
    faults = [_fault(before, after) for before, after in pairwise(path)]
    starts = bool(np.abs(path[0] - image).max() <= SLACK)
    good = [not fault for fault in faults]
    detail = _detail(image, path, steps)
    if starts and all(good) and len(path) == steps + 1:
        return right(detail)
    counted = "" if len(path) == steps + 1 else f" {len(path)} images came back; {steps + 1} were asked for."
    first = next((k for k, fault in enumerate(faults, 1) if fault), None)
    if not starts:
        told = "The first image is not the one that was given."
    elif first is not None:
        told = f"Step {first} {faults[first - 1]}."
    else:
        told = "Every step is right."
    where = "" if asked.public else "For another image than the statement's: "
    credit = share * sum(good) / steps if starts and len(path) == steps + 1 else 0.0
    return wrong(where + told + counted, *_names(_tour(image, path, steps)), credit=credit, detail=detail)


def _no_images(answer: Answer, image: Array, steps: int) -> tuple[str, ...]:
    """The names of probabilities along the way, or of the last image alone."""
    walk = _tour(image, image[None], steps).walk
    read = reading.block(answer.value)
    if not isinstance(read, reading.Block) or not np.isfinite(read.numbers).all():
        return ()
    if (numbers := read.numbers.squeeze()).size == image.size:
        near = (np.abs(numbers.reshape(image.shape) - walk[-1]) <= UNIT / 2).mean() >= FULL
        return ("returns-only-last-value",) if near else ()
    p = network().probabilities
    return name_values(numbers, walk, (p, lambda at: p(at)[0], lambda at: p(at)[1], lambda at: p(at)[0] - p(at)[1]))


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


# ---------------------------------------------------------------- names


def _tour(image: Array, path: Array, steps: int) -> Tour:
    """An attack as the rules for loops read it."""
    return Tour(
        path, image, steps, lambda place: Slope(*network().gradient(place)),
        move=sized(UNIT),
        near=lambda found, predicted, before, factor: bool(  # noqa: ARG005 - a sign has no size
            np.nanmax(np.abs(found - predicted), initial=0) <= 4 * SLACK
        ),
        right=lambda before, after: not _fault(before, after),
        example=PUBLIC_STEPS,
    )  # fmt: skip


def _sure(slope: Array, room: Array) -> Array:
    """A slope where float32 knows its sign; elsewhere NaN."""
    return np.where(np.abs(slope) > room, slope, np.nan)


def sized(size: float) -> Move:
    """Steps of this size against the sign."""
    return lambda place, slope, room: np.clip(place - size * np.sign(_sure(slope, room)), 0, 1)


def _unsigned(turn: Callable[[Array], Array]) -> Move:
    return lambda place, slope, room: np.clip(place - turn(slope), 0, 1) + 0 * _sure(slope, room)


LOOPS_HERE: tuple[Loop, ...] = (
    *(loop for loop in LOOPS if abs(loop.factor) == 1),  # of a gradient only the sign is used
    Loop("class-difference-reversed", factor=-1.0),
    Loop("pixels-leave-range", move=lambda place, slope, room: place - UNIT * np.sign(_sure(slope, room))),
    Loop("sign-not-taken", move=_unsigned(lambda slope: UNIT * slope)),
    Loop("sign-not-taken", move=_unsigned(lambda slope: slope)),
    Loop("sign-not-taken", move=_unsigned(lambda slope: UNIT * slope / np.abs(slope).max())),
    Loop("sign-not-taken", move=_unsigned(lambda slope: UNIT * slope / np.linalg.norm(slope))),
    Loop("step-not-in-255ths", move=sized(1.0)),
    Loop("learning-rate-missing", move=sized(1.0)),
    Loop("learning-rate-halved-or-doubled", move=sized(2 * UNIT)),
    Loop("learning-rate-halved-or-doubled", move=sized(UNIT / 2)),
)


def _names(tour: Tour) -> tuple[str, ...]:
    """Mistakes that explain every image."""
    if recorded := name_record(tour):
        return recorded
    if name_steps(tour, [Loop("right")]) == ("right",):
        return ()  # only channels of no certain sign went astray, and of these no rule speaks
    own = Loop("step-not-in-255ths", move=sized(_own_size(tour.path)))
    names = name_steps(tour, (*LOOPS_HERE, own))
    return (*names, "integer-division-kills-step") if names == ("update-not-stored",) else names or name_cut(tour)


def _own_size(path: Array) -> float:
    """What the channels of each step move by, if it is no whole number of 255ths and no whole part of one; else NaN."""
    sizes = np.abs(np.diff(path, axis=0)).reshape(len(path) - 1, -1).max(axis=1)
    size = float(sizes.max(initial=0))
    if size - sizes.min(initial=size) > SLACK or size <= SLACK:
        return np.nan
    whole = (size / UNIT, UNIT / size)
    return np.nan if any(abs(number - round(number)) < 1e-3 for number in whole if number > 0.5) else size


def together(exercise: Exercise, task: Task, answers: Sequence[tuple[Figure, Answer]]) -> tuple[str, ...]:
    """A list that outlives its call, a loop that ends when the classifier is led astray."""
    if task.name != "tape_adversarial":
        return ()
    tours, lists = [], []
    for asked, answer in answers:
        image, steps = _image(asked), int(asked.number("n_steps"))
        lists.append(list(answer.array(-1, *image.shape).reshape(-1, *image.shape)))
        if not lists[-1]:
            return ()
        tours.append(_tour(image, np.stack(lists[-1][-steps - 1 :]), steps))
    beliefs = [[float(network().probabilities(image)[0]) for image in tour.walk] for tour in tours]
    return outlives(lists, tours) or ended_early(tours, [beliefs])
