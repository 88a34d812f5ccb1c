"""Figures and verdicts of 10: losses over unit vectors, their slopes along the sphere, and a walk on the sphere.

The references are NumPy in float64: slopes of angles and of the energy by hand, those of the force by complex steps.
Tolerances are first-order rounding bounds γₘ·M: what the data's rounding does to a cosine (or a distance) is carried to
the answer by the slope of each function on the way, so vectors that nearly touch are given the room they need.
"""

import math
import random
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from harness.judge.authoring import Answer, Unreadable, array, figure, given, right, words, wrong
from harness.judge.model import Check, NumberRow, VectorsDetail
from harness.judge.naming.rounded import name_rounded
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
from harness.oracle.precision import ARITHMETIC, Precision, gamma
from harness.spec.model import Exercise, Figure, Task

WEIGHT = 0.4  # of the spread of the angles, in the second loss
PUBLIC_RATE, PUBLIC_STEPS = 0.001, 60  # of the walk that the statement shows
SIZES = ((9, 3), (12, 2), (7, 4))  # (n, d) of hidden figures
APART = 0.15  # smallest distance between two hidden vectors
UNALIKE = 1e-3  # radians: hidden vectors have no two smallest angles nearer than this, because there a loss has a kink
DIGITS = 1e-10  # of a number that a mistake gives
STEP = 1e-40  # of a complex step: it cancels nothing, so it can be tiny
Array = np.ndarray
Change = Callable[[Array], Array]


# ---------------------------------------------------------------- figures


def figures(exercise: Exercise, task: Task, draw: random.Random) -> Iterator[Figure]:
    """The statement's twenty vectors, then fewer ones in other dimensions."""
    yield _figure(task, twenty(), 1, PUBLIC_RATE, PUBLIC_STEPS, public=True)
    for size, dimension in SIZES[: 3 if task.name != "tape_spread" else 2]:
        vectors = _scattered(np.random.default_rng(draw.getrandbits(32)), size, dimension)
        yield _figure(task, vectors, draw.choice([2, 3]), draw.uniform(0.002, 0.006), draw.randint(5, 9), public=False)


def _figure(task: Task, vectors: Array, power: int, rate: float, steps: int, *, public: bool) -> Figure:
    if task.name != "tape_spread":
        return figure(public=public, vectors=vectors)
    loss = given("energy", float(power))
    return figure(public=public, vectors=vectors, loss=loss, learning_rate=rate, n_iterations=steps)


def twenty() -> Array:
    """The public vectors, (20, 2)."""
    angles = 2 * np.pi * (np.arange(20) / 20) ** 1.5
    return np.column_stack([np.cos(angles), np.sin(angles)])


def _scattered(numbers: np.random.Generator, size: int, dimension: int) -> Array:
    """Unit vectors in general position: none touch, no two angles are nearly alike, no net force vanishes."""
    while True:
        vectors = unit(numbers.normal(size=(size, dimension)))
        smallest = np.sort(angles(vectors), axis=1)[:, :2]
        pairs = np.unique(smallest[:, 0].round(9))
        apart = smallest[:, 1] - smallest[:, 0] > UNALIKE
        clear = len(pairs) == 1 or pairs[1] - pairs[0] > UNALIKE
        pushed = np.linalg.norm(_tangential(vectors), axis=1).min() > 0.3
        if apart.all() and clear and pushed and 2 * math.sin(pairs[0] / 2) > APART:
            return vectors


# ---------------------------------------------------------------- references


def unit(vectors: Array) -> Array:
    """Rows brought to length 1; complex entries are treated as real ones with a complex step."""
    return vectors / np.sqrt((vectors**2).sum(axis=-1, keepdims=True))


def angles(vectors: Array) -> Array:
    """All angles, (n, n), from the distance of the ends; the diagonal is infinite. Sharp for small angles."""
    apart = np.linalg.norm(vectors[:, None] - vectors[None], axis=-1)
    sums = np.linalg.norm(vectors[:, None] + vectors[None], axis=-1)
    found = 2 * np.arctan2(apart, sums)
    np.fill_diagonal(found, np.inf)
    return found


def tangential(gradient: Array, vectors: Array) -> Array:
    """The part of each row along the sphere."""
    return gradient - (gradient * vectors).sum(axis=-1, keepdims=True) * vectors


def _net(vectors: Array, power: float) -> Array:
    """Σⱼ (vᵢ − vⱼ)/|vᵢ − vⱼ|ᵖ, (…, n, d)."""
    apart = vectors[..., :, None, :] - vectors[..., None, :, :]
    squares = (apart**2).sum(axis=-1, keepdims=True) + np.eye(vectors.shape[-2])[..., None]
    return (apart / squares ** (power / 2)).sum(axis=-2)


def _tangential(vectors: Array, power: float = 3.0) -> Array:
    return tangential(_net(vectors, power), vectors)


def _length(rows: Array) -> Array:
    return np.sqrt((rows**2).sum(axis=-1))


def force(vectors: Array) -> Array:
    """The third loss; leading axes are a batch."""
    return _length(_tangential(unit(vectors))).sum(axis=-1)


def force_slope(vectors: Array) -> Array:
    """By complex steps: Im f(v + ih·e)/h for each entry."""
    steps = np.eye(vectors.size).reshape(-1, *vectors.shape) * (1j * STEP)
    return (force(vectors + steps).imag / STEP).reshape(vectors.shape)


def angle_loss(vectors: Array, share: float) -> tuple[float, Array]:
    """-(min − share·Σ(mᵢ − m̄)²) and its slope along the sphere."""
    found = angles(vectors)
    nearest = found.argmin(axis=1)
    m = found.min(axis=1)
    weights = 2 * share * (m - m.mean())  # of dmᵢ; the mean's own share cancels
    weights[m.argmin()] -= 1
    slope = np.zeros_like(vectors)
    for i, (j, weight) in enumerate(zip(nearest, weights, strict=True)):
        for a, b in ((i, j), (j, i)):
            slope[a] -= weight * unit(tangential(vectors[b], vectors[a]))
    return float(-(m.min() - share * ((m - m.mean()) ** 2).sum())), slope


LOSSES: dict[str, Callable[[Array], tuple[float, Array]]] = {
    "tape_min_angle_loss": lambda v: angle_loss(v, 0.0),
    "tape_min_angle_variance_loss": lambda v: angle_loss(v, WEIGHT),
    "tape_force_loss": lambda v: (float(force(v)), force_slope(v)),
}


# ---------------------------------------------------------------- tolerances


def angle_tolerances(vectors: Array, share: float, u: float) -> tuple[float, float]:
    """Of the value and of a slope's entries: a cosine errs by γ, which 1/sin carries to an angle, 1/sin² to a slope."""
    n, d = vectors.shape
    m = angles(vectors).min(axis=1)
    sine = np.sin(m)
    cosine = gamma(d + 8, u)
    one = cosine / sine + 4 * u * m  # of each mᵢ
    off = np.abs(m - m.mean())
    value = (
        one.max() + 2 * share * (off * (one + one.mean())).sum() + gamma(n + 12, u) * (m.min() + share * (off**2).sum())
    )
    bent = 4 * cosine * (1 + 1 / sine**2)  # of each slope, which has length 1
    slope = bent.max() + (2 * share * (off * bent + 2 * one)).sum()
    return float(value), float(slope)


def force_tolerances(vectors: Array, u: float) -> tuple[float, float]:
    """Differences of unit vectors err by a few u, times powers of 1/distance; a length's slope divides by it."""
    n, d = vectors.shape
    apart = np.linalg.norm(vectors[:, None] - vectors[None], axis=-1) + np.diag(np.full(n, np.inf))
    g = gamma(n + 12, u)
    pulls = (g * (4 + 4 * math.sqrt(d) / apart) / apart**2).sum(axis=1)  # of each net force
    lengths = _length(_tangential(vectors))
    bent = g * (16 + 16 * math.sqrt(d) / apart) / apart**3
    turned = (pulls / lengths)[:, None] * 4 / apart**3
    return float(pulls.sum()), float((bent + turned + bent.T + turned.T).sum(axis=1).max())


def tolerances(task: str, vectors: Array, u: float) -> tuple[float, float]:
    """Of a loss's value, and of an entry of its slope."""
    if task == "tape_force_loss":
        return force_tolerances(vectors, u)
    return angle_tolerances(vectors, WEIGHT if "variance" in task else 0.0, u)


# ---------------------------------------------------------------- verdicts


def judge(exercise: Exercise, task: Task, figure: Figure, answer: Answer) -> Check:
    """Of the angle, of a loss, of a walk."""
    vectors = array(figure.vectors[0])
    if task.name == "min_angle":
        return _judge_angle(figure, vectors, answer)
    if task.name == "tape_spread":
        return _judge_walk(figure, answer, task.credit.follow_through)
    return _judge_loss(task.name, figure, vectors, answer)


def _row(label: str, found: float, wanted: float, tolerance: float) -> NumberRow:
    error = abs(found - wanted)
    return NumberRow(label, words(found), words(wanted), "", error, tolerance, error <= tolerance)


def _points(rows: Array) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(map(float, row)) for row in rows)


def _judge_angle(asked: Figure, vectors: Array, answer: Answer) -> Check:
    found, wanted = answer.number(), float(angles(vectors).min())
    tolerance, _ = angle_tolerances(vectors, 0.0, ARITHMETIC[_precision(answer)].u)
    row = _row("smallest angle", found, wanted, tolerance)
    detail = VectorsDetail(_points(vectors), rows=(row,), closest=_closest(vectors))
    if row.right:
        return right(detail)
    told = f"The smallest angle came out as {words(found)}; it is {words(wanted)}." if asked.public else (
        "For other vectors than the statement's, the smallest angle is wrong."
    )  # fmt: skip
    return wrong(told, *_named(ANGLES, vectors, found, tolerance), detail=detail)


def _named(known: "Values", vectors: Array, found: float, tolerance: float) -> tuple[str, ...]:
    """The mistakes that give a value, which may carry some more rounding than the right one."""
    numbers = ((name, other(vectors)) for name, other in known)
    return tuple(dict.fromkeys(name for name, x in numbers if abs(found - x) <= max(60 * tolerance, DIGITS * abs(x))))


def _closest(vectors: Array) -> tuple[int, int]:
    i, j = np.unravel_index(angles(vectors).argmin(), (len(vectors), len(vectors)))
    return int(i), int(j)


def _precision(answer: Answer) -> Precision:
    return "float32" if answer.dtype == "float32" else "float64"


def _largest(vectors: Array) -> float:
    found = angles(vectors)
    return float(found[np.isfinite(found)].max())


def _smallest(vectors: Array) -> float:
    return float(angles(vectors).min())


Values = tuple[tuple[str, Callable[[Array], float]], ...]  # what mistaken functions give

ANGLES: Values = (
    ("diagonal-included", lambda v: 0.0),  # noqa: ARG005 - a row takes the vectors
    ("angle-in-degrees", lambda v: math.degrees(_smallest(v))),
    ("cosine-instead-of-angle", lambda v: math.cos(_smallest(v))),
    ("largest-instead-of-smallest", _largest),
    ("return-inside-loop", lambda v: float(angles(v)[0, 1])),
    ("return-inside-loop", lambda v: float(angles(v)[0].min())),
)


def _spread_by(vectors: Array, combine: Callable[[float, Array], float]) -> float:
    m = angles(vectors).min(axis=1)
    return combine(float(m.min()), m - m.mean())


def _in_degrees(off: Array) -> float:
    return float((np.degrees(off) ** 2).sum())


def _forces(vectors: Array) -> Array:
    """The lengths of the tangential forces of each single other vector, (n, n - 1)."""
    n, d = vectors.shape
    apart = (vectors[:, None] - vectors[None])[~np.eye(n, dtype=bool)].reshape(n, n - 1, d)
    pulls = apart / _length(apart)[..., None] ** 3
    return _length(pulls - (pulls * vectors[:, None]).sum(axis=-1, keepdims=True) * vectors[:, None])


VALUES: dict[str, Values] = {
    "tape_min_angle_loss": (
        ("loss-without-its-minus", _smallest),
        *((name, lambda v, of=of: -of(v)) for name, of in ANGLES),
    ),
    "tape_min_angle_variance_loss": (
        ("mean-instead-of-sum", lambda v: _spread_by(v, lambda low, off: -(low - WEIGHT * float((off**2).mean())))),
        ("missing-parentheses-expand", lambda v: _spread_by(v, lambda low, off: -low - WEIGHT * float((off**2).sum()))),
        ("loss-without-its-minus", lambda v: -angle_loss(v, WEIGHT)[0]),
        ("angle-in-degrees", lambda v: _spread_by(v, lambda low, off: -math.degrees(low) + WEIGHT * _in_degrees(off))),
        ("diagonal-included", lambda v: 0.0),  # noqa: ARG005 - as above
    ),
    "tape_force_loss": (
        ("summed-before-length", lambda v: float(np.abs(_tangential(v).sum(axis=1)).sum())),
        ("summed-before-length", lambda v: float(np.linalg.norm(_tangential(v).sum(axis=0)))),
        ("radial-part-kept", lambda v: float(_length(_net(v, 3)).sum())),
        ("direction-not-unit", lambda v: float(_length(_tangential(v, 2)).sum())),
        ("square-of-the-length", lambda v: float((_tangential(v) ** 2).sum())),
        ("mean-instead-of-sum", lambda v: float(force(v)) / len(v)),
        ("loss-without-its-minus", lambda v: -float(force(v))),
        ("only-last-sample-counts", lambda v: float(_forces(v)[:, -1].sum())),
        ("only-last-sample-counts", lambda v: float(_length(_tangential(v))[-1])),
        ("return-inside-loop", lambda v: float(_length(_tangential(v))[0])),
        ("return-inside-loop", lambda v: float(_forces(v)[0, 0])),
    ),
}
NO_TENSOR: dict[str, tuple[str, ...]] = {  # by what a value is that no tape can follow
    "float": ("python-float-inside-tape", "math-module-inside-tape"),
    **dict.fromkeys(("float32", "float64", "ndarray"), ("numpy-inside-tape",)),
}


def held_still(vectors: Array) -> Array:
    """The slope of the force's loss where the net forces are stored numbers, and only their projection is followed."""
    net, along = _net(vectors, 3), _tangential(vectors)
    return -(net * vectors).sum(axis=-1, keepdims=True) * unit(along)


def _judge_loss(task: str, asked: Figure, vectors: Array, answer: Answer) -> Check:
    value, slope = answer.parts(2)
    if value.missing:
        name = "prints-instead-of-returning" if answer.printed.strip() else "loss-function-returns-none"
        raise Unreadable("The loss returned None. Does it end with `return`?", name)
    found = value.number()
    u = ARITHMETIC[_precision(value)].u
    wanted, wanted_slope = LOSSES[task](vectors)
    value_tolerance, slope_tolerance = tolerances(task, vectors, u)
    row = _row("loss", found, wanted, value_tolerance)
    detail = VectorsDetail(_points(vectors), rows=(row,), arrows=_points(-wanted_slope))
    where = _where(asked)
    if not row.right:
        names = _named(VALUES[task], vectors, found, value_tolerance)
        told = f"The loss came out as {words(found)}; it is {words(wanted)}." if asked.public else "the loss is wrong."
        return wrong(where + told, *names, detail=detail)
    if slope.missing:
        told = "The value is right, but it is no tensor that the tape has followed."
        return wrong(where + told, *NO_TENSOR.get(value.kind, ()), detail=detail)
    if not slope.finite:
        told = "The value is right, but its slope with respect to the vectors has NaN or infinity in it."
        return wrong(where + told, *_infinite(answer), credit=0.5, detail=detail)
    along = tangential(slope.array(*vectors.shape).reshape(vectors.shape), vectors)
    worst = int(np.abs(along - wanted_slope).max(axis=1).argmax())
    rows = (row, *(
        _row(f"slope of vector {worst}, coordinate {c}", x, y, slope_tolerance)
        for c, (x, y) in enumerate(zip(along[worst], wanted_slope[worst], strict=True))
    ))  # fmt: skip
    detail = VectorsDetail(_points(vectors), rows=rows, arrows=_points(-wanted_slope), own_arrows=_points(-along))
    if all(one.right for one in rows):
        return right(detail)
    told = f"The value is right; its slope along the sphere is wrong, most of all at vector {worst}."
    stored = any(detour.how == "assign" for event in answer.tape for detour in event.detours)
    still = task == "tape_force_loss" and stored and np.abs(along - held_still(vectors)).max() <= slope_tolerance
    return wrong(where + told, *(("state-blocks-gradient",) if still else ()), credit=0.5, detail=detail)


def _infinite(answer: Answer) -> tuple[str, ...]:
    """Which infinite slope met a zero: an arc cosine's, or another one's."""
    angles_traced = any("Acos" in event.through for event in answer.tape)
    return (*(("arccos-of-the-diagonal",) if angles_traced else ()), "sqrt-or-norm-gradient-nan")


def _where(asked: Figure) -> str:
    return "" if asked.public else "For other vectors than the statement's: "


# ---------------------------------------------------------------- the walk


def energy_slope(vectors: Array, power: float) -> Array:
    """Of Σ 1/distanceᵖ over all pairs, along the sphere: −p·Σⱼ (vᵢ − vⱼ)/|vᵢ − vⱼ|ᵖ⁺²."""
    return -power * tangential(_net(vectors, power + 2), vectors)


def _step(vectors: Array, power: float, rate: float) -> Array:
    here = unit(vectors)
    return unit(here - rate * energy_slope(here, power))


def _step_tolerance(vectors: Array, power: float, rate: float, u: float) -> float:
    n, d = vectors.shape
    apart = np.linalg.norm(vectors[:, None] - vectors[None], axis=-1) + np.diag(np.full(n, np.inf))
    slope = gamma(n + 16, u) * power * ((4 + 2 * (power + 2) * math.sqrt(d) / apart) / apart ** (power + 1)).sum(axis=1)
    return float(rate * slope.max() + gamma(d + 12, u))


def _energy(vectors: Array, power: float) -> Array:
    apart = np.linalg.norm(vectors[:, None] - vectors[None], axis=-1)
    return np.asarray((apart[np.triu_indices(len(vectors), 1)] ** -power).sum())


def _judge_walk(asked: Figure, answer: Answer, share: float) -> Check:
    rate, steps, power = _numbers(asked)
    vectors = array(asked.vectors[0])
    try:
        path = answer.array(-1, *vectors.shape).reshape(-1, *vectors.shape)
    except Unreadable as error:
        raise _no_path(asked, answer, error) from None
    if not len(path):
        raise Unreadable("An empty path came back. It begins with the vectors that were given.")
    # A Keras optimizer holds its rate in float32, whatever the variables are.
    rates = (rate, float(np.float32(rate)))
    good = max((_good(path, vectors, power, held, _unit(path)) for held in rates), key=sum)
    tours = [_tour(asked, answer, path, held) for held in rates]
    detail = VectorsDetail(_points(vectors), end=_points(path[-1]), rows=(_angle_row(path[-1], tours[0].walk[-1]),))
    if all(good) and len(path) == steps + 1:
        return right(detail)
    first = good.index(False) if not all(good) else min(len(path), steps + 1)
    credit = share * sum(good[1:]) / steps if good[0] and len(path) == steps + 1 else 0.0
    names = next(filter(None, (_name_walk(asked, tour) for tour in tours)), ())
    return wrong(_walk_message(asked, path, first, all(good), steps), *names, credit=credit, detail=detail)


def _numbers(asked: Figure) -> tuple[float, int, float]:
    """Rate, number of steps, and the energy's power."""
    power = float(asked.givens[0].parameters[0])  # type: ignore[arg-type]  # a number, as made above
    return float(asked.number("learning_rate")), int(asked.number("n_iterations")), power


def _unit(path: Array) -> float:
    return ARITHMETIC["float32" if (path == path.astype(np.float32)).all() else "float64"].u


def _tour(asked: Figure, answer: Answer, path: Array, rate: float) -> Tour:
    """A path as the rules for loops read it."""
    _, steps, power = _numbers(asked)
    u = _unit(path)

    def slope(here: Array) -> Slope:
        found = energy_slope(unit(here), power)
        return Slope(found, np.zeros_like(found))

    def near(found: Array, predicted: Array, before: Array, factor: float) -> bool:
        room = 4 * _step_tolerance(unit(before), power, rate * max(factor, 1.0), u)
        return bool(np.abs(found - predicted).max() <= room)

    return Tour(
        path, array(asked.vectors[0]), steps, slope,
        move=_moving(rate),
        near=near,
        right=lambda before, after: near(after, _step(before, power, rate), before, 1.0),
        changed=0 in answer.returned.changed,
        example=PUBLIC_STEPS,
    )  # fmt: skip


def _moving(rate: float, turn: Change = lambda slope: slope, bring: Change = unit) -> Move:
    """A step along what is made of a slope, and what is done to the rows then. Of longer rows the slope is smaller."""
    return lambda place, slope, _: bring(place - rate * turn(slope / _rows(place)))


def _no_path(asked: Figure, answer: Answer, error: Unreadable) -> Unreadable:
    """What is known of an answer that is no path: a path behind other arrays, values of the loss, the last array."""
    rate, steps, power = _numbers(asked)
    vectors = array(asked.vectors[0])
    if (new := _new(asked, answer)) is not None and new.whole and new.goes(new.path):
        count = len(answer.arrays())
        return Unreadable(
            f"{count} arrays came back. The last {steps + 1} are a right path. Where are the others from?"
        )
    walk = _tour(asked, answer, vectors[None], rate).walk
    values = name_values(_readable(answer, -1), walk, (lambda place: _energy(place, power),))
    last = np.allclose(_readable(answer, *vectors.shape), walk[-1], rtol=0, atol=1e-4)
    return Unreadable(str(error), *(values or (("returns-only-last-value",) if last else error.mistakes)))


def _readable(answer: Answer, *shape: int) -> Array:
    """The numbers in that shape; NaN if they have another."""
    try:
        return answer.array(*shape)
    except Unreadable:
        return np.full(1, np.nan)


def _new(asked: Figure, answer: Answer) -> Tour | None:
    """The last arrays of a list, as many as a path has."""
    rate, steps, _ = _numbers(asked)
    arrays = answer.arrays()[-steps - 1 :]
    if any(one.shape != asked.vectors[0].shape or not np.isfinite(one).all() for one in arrays):
        return None
    return _tour(asked, answer, np.stack(arrays), rate) if arrays else None


def _good(path: Array, vectors: Array, power: float, rate: float, u: float) -> list[bool]:
    """Of each array, whether it follows from the student's own one before it."""
    wanted = [vectors, *(_step(before, power, rate) for before in path[:-1])]
    room = [gamma(4, u), *(_step_tolerance(unit(before), power, rate, u) for before in path[:-1])]
    return [float(np.abs(x - y).max()) <= allowed for x, y, allowed in zip(path, wanted, room, strict=True)]


def _angle_row(found: Array, wanted: Array) -> NumberRow:
    """The smallest angle at the end, for information: a walk is judged by its steps."""
    return _row("smallest angle at the end", _smallest(unit(found)), _smallest(wanted), 1e-3 * _smallest(wanted))


def _walk_message(asked: Figure, path: Array, first: int, all_good: bool, steps: int) -> str:
    counted = "" if len(path) == steps + 1 else f" The path has {len(path)} arrays; {steps + 1} were asked for."
    where = "" if asked.public else "For other vectors than the statement's: "
    if all_good:
        return f"{where}Every step is right.{counted}"
    if first == 0:
        return f"{where}The path does not begin with the vectors that were given.{counted}"
    lengths = np.linalg.norm(path[first], axis=1)
    if np.abs(lengths - 1).max() > 1e-4:
        return (
            f"{where}After step {first} the rows have lengths from {lengths.min():.6g} to {lengths.max():.6g}.{counted}"
        )
    return f"{where}Step {first} does not lead from your own array {first - 1} to array {first}.{counted}"


def _name_walk(asked: Figure, tour: Tour) -> tuple[str, ...]:
    """Mistakes whose rule explains every step of the path."""
    rate, _, _ = _numbers(asked)
    loops = (
        *LOOPS,
        Loop("learning-rate-missing", factor=1 / rate),
        Loop("rows-not-renormalised", move=_moving(rate, bring=lambda moved: moved)),
        Loop("whole-array-normalised", move=_moving(rate, bring=lambda moved: moved / np.linalg.norm(moved))),
        Loop("sign-step-normalised", move=_moving(rate, lambda slope: slope / np.linalg.norm(slope))),
        Loop("sign-step-normalised", move=_moving(rate, lambda slope: slope / _rows(slope))),
        Loop("sign-step-normalised", move=_moving(rate, np.sign)),
        *([] if asked.public else [Loop("hard-coded-hyperparameters", move=_moving(PUBLIC_RATE))]),
    )
    return name_record(tour) or name_steps(tour, loops) or name_cut(tour)


def _rows(here: Array) -> Array:
    """Lengths of rows."""
    return np.linalg.norm(here, axis=1, keepdims=True)


# ---------------------------------------------------------------- all figures together


def together(exercise: Exercise, task: Task, answers: Sequence[tuple[Figure, Answer]]) -> tuple[str, ...]:
    """An angle that was rounded, a list that outlives its call, a loop with a test of its own."""
    if task.name == "min_angle":
        found = [answer.number() for _, answer in answers]
        return name_rounded(found, [_smallest(array(asked.vectors[0])) for asked, _ in answers])
    if task.name != "tape_spread":
        return ()
    tours = [tour for asked, answer in answers if (tour := _new(asked, answer)) is not None]
    if len(tours) < len(answers):
        return ()
    powers = [_numbers(asked)[2] for asked, _ in answers]
    falls = [
        np.abs(np.diff([float(_energy(place, power)) for place in tour.walk])).tolist()
        for tour, power in zip(tours, powers, strict=True)
    ]
    return outlives([answer.arrays() for _, answer in answers], tours) or ended_early(tours, [falls])
