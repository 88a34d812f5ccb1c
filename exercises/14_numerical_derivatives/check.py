"""Figures and verdicts of 14: difference quotients against exact ones, steps by the error they give, truth of checks.

All references are computed in ball arithmetic from the formula that makes the guest's function; tolerances are the
derived rounding bounds of the function's values, carried through the quotient.
"""

import math
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from harness.judge.authoring import Answer, Unreadable, array, figure, given, numbers_detail, right, words, wrong
from harness.judge.model import Check
from harness.judge.naming.checks import Verdict, is_one_sided, name_checks
from harness.judge.naming.rounded import name_rounded
from harness.oracle.numbers import BALL, evaluator, to_ball
from harness.oracle.precision import ARITHMETIC
from harness.oracle.quantity import Quantity, quantity
from harness.spec.formula import parse
from harness.spec.model import Derivative, Exercise, Figure, Function, Task

U = ARITHMETIC["float64"].u
WITHIN = 100  # times the best error: what a step for the central difference may cost
ZERO, ONE = Fraction(0), Fraction(1)
BENDS: Mapping[str, Callable[[Fraction], Fraction]] = {  # by what a second difference may be divided
    "h": lambda h: 1 / h,
    "2h": lambda h: 1 / (2 * h),
    "h squared": lambda h: 1 / h**2,
    "2h squared": lambda h: 1 / (2 * h**2),
    "(2h) squared": lambda h: 1 / (4 * h**2),
    "nothing": lambda _: ONE,
}
OWN_STEPS = tuple(Fraction(m, 10**n) for n in range(1, 9) for m in (1, 2, 5))
HALVED = (ONE, Fraction(2))  # the step that is halved, in units of h
TELLING = 0.02  # a step with which a quotient is far from the derivative, however it is worked out
DIFFERENCES = ("forward_difference", "central_difference")

# ---------------------------------------------------------------- figures

# Curves bend over lengths about 1, or about |x| where x is large; a, b, c are drawn.
CURVES = ("exp({a}*x) + {b}*x", "{b}*sin({a}*x) + x**2", "x**3 - {b}*x + cos({a}*x)", "{b}*tanh(x/2) + exp(-{a}*x)")
FAR_CURVES = ("{b}*x*log(x)", "{b}*x*sqrt(x) + x", "{b}*x**3 - x**2")

# Scalar functions of an array and their gradients.
FIELDS = (
    ("{a}*x1**2 + {b}*x1*x2 + x2**3", ("2*{a}*x1 + {b}*x2", "{b}*x1 + 3*x2**2")),
    ("sin({a}*x1)*x2 + {b}*x2**2", ("{a}*cos({a}*x1)*x2", "sin({a}*x1) + 2*{b}*x2")),
    (
        "x1**2*x2 + exp({a}*x3) + {b}*x1*x3",
        ("2*x1*x2 + {b}*x3", "x1**2", "{a}*exp({a}*x3) + {b}*x1"),
    ),
)
LARGE, SMALL = "100000000", "0.001"  # units of f in which an absolute tolerance is far too strict, or too loose
HUGE = 1e6  # of a component of a gradient: larger than of any ordinary pair
NOISY = 1e-8  # a step: the rounding of f is then most of the difference that is found
VALLEY = ("{a}*(x1 - {p})**2 + {b}*(x2 - {q})**2", ("2*{a}*(x1 - {p})", "2*{b}*(x2 - {q})"))


def figures(exercise: Exercise, task: Task, draw: random.Random) -> Iterator[Figure]:
    """The statement's examples, then drawn ones."""
    if task.name in DIFFERENCES:
        yield figure(f=given("curve", "x**3"), x=2.0, h=0.1)
        yield figure(f=given("curve", "sin(x)"), x=1.0, h=0.001)
        for least in (-1.5, -3.5, -3.5, -3.5):  # a wide step tells best what a quotient is made of
            x, h = _short(draw, 0.4, 2.9), round(10 ** draw.uniform(least, -0.7), 6)
            yield figure(public=False, f=given("curve", _drawn(draw.choice(CURVES), draw)), x=x, h=h)
    elif task.name == "best_step":
        yield figure(f=given("curve", "exp(x)"), x=1.0)
        yield figure(f=given("curve", "sin(x)"), x=1.0)
        yield from (_step_figure(draw, CURVES, 0.4, 2.9) for _ in range(3))
        yield _step_figure(draw, FAR_CURVES, 15.0, 45.0)
    else:
        yield from _pairs(draw)


def _step_figure(draw: random.Random, curves: tuple[str, ...], low: float, high: float) -> Figure:
    """A curve at a point where its third derivative is not small."""
    while True:
        text, x = _drawn(draw.choice(curves), draw), _short(draw, low, high)
        first, third = (abs(float(_derivative(text, order).exact([to_ball(Fraction(x))]))) for order in (1, 3))
        length = max(1.0, x)
        if 0.05 * first < third * length**2 < 30 * first:
            return figure(public=False, f=given("curve", text), x=x)


def _pairs(draw: random.Random) -> Iterator[Figure]:
    """Nine pairs that agree and nine that do not, three of them public."""
    square = ("x1**2 + 3*x1*x2", ("2*x1 + 3*x2", "3*x1"))
    yield _pair(*square, np.array([1.5, -2.0]), public=True)
    yield _pair(square[0], _times(square[1], "2"), np.array([1.5, -2.0]), public=True)
    yield _pair(square[0], _times(square[1], "-1"), np.array([1.5, -2.0]), public=True)
    hidden = [_field(draw, *FIELDS[i % len(FIELDS)]) for i in range(10)]
    (p, q), bowl = (draw.randint(3, 16) / 8, draw.randint(3, 16) / 8), _strengths(draw)  # exact in binary: a true zero
    valley, slopes = (VALLEY[0].format(**bowl, p=p, q=q), [part.format(**bowl, p=p, q=q) for part in VALLEY[1]])
    bottom = np.array([p, q])
    yield from (_pair(f, df, x) for f, df, x in hidden[:3])
    yield _pair(valley, slopes, bottom)
    yield _pair("x1**2 + x2**2", ["2*x1", "2*x2"], np.zeros(2))
    f, df, x = hidden[3]
    yield _pair(f, _times(df, "0.5"), x)
    f, df, x = hidden[4]
    yield _pair(f, _times(df, "-1"), x)
    f, df, x = hidden[5]
    lonely = draw.randrange(len(df))
    yield _pair(f, [f"1.5*({part}) + 0.5" if i == lonely else part for i, part in enumerate(df)], x)
    yield _pair(valley, [slopes[0], f"{slopes[1]} + 0.5"], bottom)
    yield from (_scaled(LARGE, *hidden[i]) for i in (6, 8))
    yield _scaled(SMALL, *hidden[7])
    f, df, x = hidden[7]
    yield _scaled(SMALL, f, _times(df, "2"), x)
    f, df, x = hidden[9]
    yield _pair(f, df[::-1], x)
    f, df, x = hidden[6]
    yield _pair(f, [f"{df[0]} + 1.5", f"{df[1]} - 1.5", *df[2:]], x)


def _scaled(factor: str, f: str, df: list[str], x: np.ndarray) -> Figure:
    """The pair with the unit of f changed: nothing else about it is different."""
    return _pair(f"{factor}*({f})", _times(df, factor), x)


def _pair(formula: str, slopes: Any, x: np.ndarray, public: bool = False) -> Figure:
    return figure(public=public, f=given("field", formula), df=given("vector_field", "; ".join(slopes)), x=x)


def _times(slopes: Any, factor: str) -> list[str]:
    return [f"{factor}*({part})" for part in slopes]


def _field(draw: random.Random, formula: str, slopes: tuple[str, ...]) -> tuple[str, list[str], np.ndarray]:
    """A field with strengths drawn, where no component of its gradient is small and the outer two differ."""
    while True:
        held = _strengths(draw)
        text, parts = formula.format(**held), [part.format(**held) for part in slopes]
        x = np.array([draw.choice((-1, 1)) * _short(draw, 0.4, 1.6) for _ in parts])
        exact = [abs(float(part.exact([to_ball(Fraction(c)) for c in x]))) for part in _gradient(text, len(x))]
        if min(exact) > 0.3 and abs(exact[0] - exact[-1]) > 0.3:
            return text, parts, x


def _drawn(template: str, draw: random.Random) -> str:
    return template.format(**_strengths(draw))


def _strengths(draw: random.Random) -> dict[str, float]:
    return {"a": _short(draw, 0.6, 1.7), "b": _short(draw, 1.2, 3.1)}


def _short(draw: random.Random, low: float, high: float) -> float:
    return round(draw.uniform(low, high), 2)


# ---------------------------------------------------------------- exact references


@lru_cache(maxsize=512)
def _function(text: str, count: int) -> Function:
    names = tuple(f"x{i}" for i in range(1, count + 1)) if count else ("x",)
    return Function("f", text, parse(text, names), names)


@lru_cache(maxsize=512)
def _derivative(text: str, order: int) -> Quantity:
    return quantity(_function(text, 0), Derivative("f", ("x",) * order), {})


@lru_cache(maxsize=512)
def _gradient(text: str, count: int) -> tuple[Quantity, ...]:
    function = _function(text, count)
    return tuple(quantity(function, Derivative("f", (name,)), {}) for name in function.variables)


class Quotient(NamedTuple):
    """A weighted sum of values of f, such as a difference quotient, and how far rounding may carry a program's."""

    value: float
    tolerance: float
    narrow: float  # the same in float32

    def is_near(self, found: float) -> bool:
        """Whether a program that found this number may have worked it out so."""
        return abs(found - self.value) <= self.tolerance


Weighted = tuple[Fraction, Fraction]  # a place, and what f's value there is multiplied by
Parts = Callable[[Fraction, Fraction], tuple[Weighted, ...]]


def _bent(weight: Callable[[Fraction], Fraction]) -> Parts:
    return lambda x, h: ((x + h, weight(h)), (x, -2 * weight(h)), (x - h, weight(h)))


# By name: what a quotient is made of, at x with step h. Those without brackets lose them in front of a division.
QUOTIENTS: Mapping[str, Parts] = {
    "forward": lambda x, h: ((x + h, 1 / h), (x, -1 / h)),
    "central": lambda x, h: ((x + h, 1 / (2 * h)), (x - h, -1 / (2 * h))),
    "backward": lambda x, h: ((x, 1 / h), (x - h, -1 / h)),
    "twice": lambda x, h: ((x + h, 1 / h), (x - h, -1 / h)),
    "forward, no brackets": lambda x, h: ((x + h, ONE), (x, -1 / h)),
    "backward, no brackets": lambda x, h: ((x, ONE), (x - h, -1 / h)),
    "central, no brackets": lambda x, h: ((x + h, ONE), (x - h, -1 / (2 * h))),
    "central, no brackets above or below": lambda x, h: ((x + h, ONE), (x - h, -h / 2)),
    "central, no brackets below": lambda x, h: ((x + h, h / 2), (x - h, -h / 2)),
    "twice, no brackets": lambda x, h: ((x + h, ONE), (x - h, -1 / h)),
    **{f"bend over {name}": _bent(run) for name, run in BENDS.items()},
}


def _weighed(text: str, *parts: Weighted) -> Quotient:
    f = _derivative(text, 0)
    value = float(sum((to_ball(weight) * f.exact([to_ball(place)]) for place, weight in parts), to_ball(ZERO)))
    bounds = []
    for precision in ("float64", "float32"):
        values = sum(abs(float(weight)) * f.tolerance([float(place)], precision) for place, weight in parts)
        bounds.append(values + 8 * ARITHMETIC[precision].u * abs(value))
    return Quotient(value, *bounds)


# ---------------------------------------------------------------- verdicts


def judge(exercise: Exercise, task: Task, figure: Figure, answer: Answer) -> Check:
    """By the task."""
    if task.name in DIFFERENCES:
        return _judge_difference(task, figure, answer.number())
    if task.name == "best_step":
        return _judge_step(figure, answer.number())
    said, asked = answer.parts(2)
    return _judge_check(figure, said.truth(), asked)


def _judge_difference(task: Task, asked: Figure, found: float) -> Check:
    text, x, h = asked.givens[0].parameters[0], asked.number("x"), asked.number("h")
    asked_for = task.name.partition("_")[0]
    wanted = _weighed(text, *QUOTIENTS[asked_for](x, h))
    detail = numbers_detail((f"{asked_for} difference", found, wanted.value, wanted.tolerance))
    if abs(found - wanted.value) <= wanted.tolerance:
        return right(detail)
    other = next((name for name, way in QUOTIENTS.items() if _weighed(text, *way(x, h)).is_near(found)), "")
    message, *names = _explained(asked_for, other)
    if not other and float(np.float32(found)) == found and abs(found - wanted.value) <= wanted.narrow:
        message, *names = (
            "the difference was taken in float32, which leaves few digits of it",
            "fd-float32-cancellation",
        )
    elif not other and (rounded := name_rounded([found], [wanted.value])):
        message, *names = "it is right only as far as its few digits go", *rounded
    slope = float(_derivative(text, 1).exact([to_ball(x)]))
    if not other and not names and abs(found - slope) < 1e-3 * abs(wanted.value - slope):
        message = "it is nearer to the derivative itself than a step of this h can come. Is the h that is given used?"
    where = f"With x = {words(float(x))} and h = {words(float(h))}" if asked.public else "With another f, x and h"
    return wrong(f"{where} the {asked_for} difference came out wrong: {message}.", *names, detail=detail)


def _explained(asked_for: str, other: str) -> tuple[str, ...]:
    """What a number is instead of the quotient asked for, and the mistake's name if it has one."""
    if asked_for == "central" and other == "forward":
        return "it is the forward difference", "fd-forward-instead-of-central"
    if other == "twice":
        return "it is the rise from x - h to x + h over a run of h", "fd-divides-by-h-not-2h"
    if other.endswith("no brackets"):
        names = ("fd-divides-by-h-not-2h",) if other.startswith("twice") else ()
        return "only one of the two values of f is divided", "missing-parentheses-expand", *names
    if "no brackets" in other:
        return "what should be divided by was multiplied with", "missing-parentheses-expand"
    if other.startswith("bend"):
        return "it is made of the second difference, which tells how the curve bends", "fd-second-difference-wrong"
    if other:
        return (f"it is the {other} difference",)
    return ("it is none of the usual difference quotients at this step",)


def _judge_step(asked: Figure, found: float) -> Check:
    if found <= 0:
        return wrong(f"The step came out as {words(found)}; a step is greater than 0.")
    text, x = str(asked.givens[0].parameters[0]), asked.number("x")
    best, least = _best(text, x)
    ratio = _error(text, x, Fraction(found)) / least
    detail = numbers_detail(("error of this step, in units of the best", ratio, 1.0, WITHIN - 1.0))
    if ratio <= WITHIN:
        return right(detail)
    where = f"for this f at x = {words(float(x))}" if asked.public else "for another f and x"
    side, name = ("large", "fd-step-too-large") if found > best else ("small", "fd-step-too-small")
    message = f"The step {words(found)} is too {side} {where}: its error is {ratio:.0f} times that of the best."
    return wrong(message, name, detail=detail)


def _error(text: str, x: Fraction, h: Fraction) -> float:
    """What a central difference with step h is off by: its exact truncation, and the rounding of its two values.

    A value of f is right to u·|f(x)|, and x ± h to u·|x|, which moves f by its slope times that.
    """
    f, slope = _derivative(text, 0).exact, _derivative(text, 1).exact([to_ball(x)])
    central = (f([to_ball(x + h)]) - f([to_ball(x - h)])) / to_ball(2 * h)
    truncation = float(abs(central - slope))
    if not math.isfinite(truncation):
        return math.inf
    return truncation + U * (abs(float(f([to_ball(x)]))) + abs(float(x)) * abs(float(slope))) / float(h)


@lru_cache(maxsize=256)
def _best(text: str, x: Fraction) -> tuple[float, float]:
    """The best step to a quarter of a power of two, and its error."""
    steps = [2.0 ** (k / 4) for k in range(-4 * 40, 4 * 4)]
    errors = [_error(text, x, Fraction(h)) for h in steps]
    least = min(errors)
    return steps[errors.index(least)], least


def _judge_check(asked: Figure, found: bool, points: Answer) -> Check:
    f, df = (str(made.parameters[0]) for made in asked.givens)
    x = array(asked.vectors[0])
    claimed = _claimed(asked, x)
    exact = [part.exact(_balls(x)) for part in _gradient(f, len(x))]
    agree = all((a - b).contains(0) for a, b in zip(claimed, exact, strict=True))
    if found == agree:
        return right()
    flat = all(part.contains(0) for part in exact)
    pair = (
        f"f = {f} with the gradient ({df.replace(';', ',')}) at {tuple(map(float, x))}"
        if asked.public
        else "another pair"
    )
    if agree:
        message = f"A right gradient was called wrong: {pair}." + (" The gradient is zero there." if flat else "")
    else:
        message = f"A wrong gradient was called right: {pair}."
    large = max(abs(float(part)) for part in exact) > HUGE
    moves = _moves(points, x)
    moved = _moved_wrongly(moves)
    mistakes = (moved,) if moved else _compared_wrongly(moves, agree, flat, large)
    # A wrong answer to a question of yes or no takes back what a guess earns elsewhere.
    return wrong(message, *mistakes, credit=-1.0)


def _balls(x: np.ndarray) -> list[Any]:
    return [to_ball(Fraction(c)) for c in x]


def _claimed(asked: Figure, x: np.ndarray) -> list[Any]:
    """What is claimed to be the gradient, exactly."""
    f, df = (str(made.parameters[0]) for made in asked.givens)
    names = _function(f, len(x)).variables
    return [evaluator(parse(part, names), names, BALL)(_balls(x)) for part in df.split(";")]


def _moves(points: Answer, x: np.ndarray) -> np.ndarray:
    """How far from x f was asked for, in order and without x itself; no rows if that cannot be read."""
    none = np.zeros((0, len(x)))
    if not points.finite:
        return none
    try:
        moves = points.array(-1, len(x)) - x
    except Unreadable:
        return none
    return moves[np.abs(moves).max(axis=1) > 0]


def _moved(moves: np.ndarray) -> np.ndarray:
    return np.abs(moves) > 1e-9 * np.abs(moves).max()


def _moved_wrongly(moves: np.ndarray) -> str:
    """The mistake that the points show where f was asked for; it explains a wrong verdict, and makes none."""
    if not len(moves):
        return ""
    moved = _moved(moves).sum(axis=1)
    if (moved == moves.shape[1]).all() and np.allclose(moves, moves[:, :1], rtol=1e-3):
        return "fd-all-coordinates-at-once"
    return "fd-perturbation-not-undone" if moved[0] == 1 and moved.max() > 1 else ""


def _compared_wrongly(moves: np.ndarray, agree: bool, flat: bool, large: bool) -> tuple[str, ...]:
    """The criterion's name, where no other fault of a program that is right on ordinary pairs explains the verdict.

    Such a program has the right differences. A name stands only if all wrong verdicts bear it, and a right gradient
    of ordinary size that was called wrong does not.
    """
    name = "gradient-check-wrong-criterion"
    tiny = len(moves) > 0 and np.abs(moves).max() < NOISY
    if agree and flat:
        causes = {"fd-step-too-small": tiny, "fd-forward-instead-of-central": is_one_sided(moves)}
        return *(cause for cause, there in causes.items() if there), name
    if not len(moves) or (_moved(moves).sum(axis=1) != 1).any():
        return ()
    if agree and tiny:
        return "fd-step-too-small", name
    if agree:
        return (name,) if large else ()
    return (name,) if _moved(moves).any(axis=0).all() else ()


# ---------------------------------------------------------------- all figures of a task


def together(exercise: Exercise, task: Task, answers: Sequence[tuple[Figure, Answer]]) -> tuple[str, ...]:
    """The mistakes that show in all answers: a step of one's own, or a check that goes wrong by a rule."""
    if task.name in DIFFERENCES:
        return _own_step(answers)
    if task.name == "gradient_check":
        return name_checks([_verdict(asked, answer) for asked, answer in answers])
    return ()


def _own_step(answers: Sequence[tuple[Figure, Answer]]) -> tuple[str, ...]:
    """Whether one step of one's own, with either quotient, gives every answer, and no better use of h does."""
    if all(asked.public or asked.number("h") < TELLING for asked, _ in answers):
        return ()

    def gives(way: Parts, own: Fraction | None = None) -> bool:
        figures = ((str(a.givens[0].parameters[0]), a.number("x"), own or a.number("h"), one) for a, one in answers)
        return all(_weighed(text, *way(x, h)).is_near(one.number()) for text, x, h, one in figures)

    ways = [QUOTIENTS["forward"], QUOTIENTS["central"]]
    if not any(gives(way, step) for step in OWN_STEPS for way in ways):
        return ()
    extrapolated = any(
        gives(_extrapolated(way, order, times)) for way, order in zip(ways, (1, 2), strict=True) for times in HALVED
    )
    return () if extrapolated else ("hard-coded-hyperparameters",)


def _extrapolated(way: Parts, order: int, times: Fraction) -> Parts:
    """The quotient of a step and of its half, so combined that the first term of its error goes."""
    near, far = Fraction(2**order, 2**order - 1), Fraction(-1, 2**order - 1)

    def parts(x: Fraction, h: Fraction) -> tuple[Weighted, ...]:
        halved = [(place, near * weight) for place, weight in way(x, times * h / 2)]
        return (*halved, *((place, far * weight) for place, weight in way(x, times * h)))

    return parts


def _verdict(asked: Figure, answer: Answer) -> Verdict:
    said, points = answer.parts(2)
    f, x = str(asked.givens[0].parameters[0]), array(asked.vectors[0])
    value = quantity(_function(f, len(x)), Derivative("f"), {})
    claimed = _claimed(asked, x)
    exact = [part.exact(_balls(x)) for part in _gradient(f, len(x))]
    return Verdict(
        said=said.truth(),
        agree=all((a - b).contains(0) for a, b in zip(claimed, exact, strict=True)),
        function=lambda point: float(value.values(np.array([point]))[0]),
        x=x,
        exact=np.array([0.0 if part.contains(0) else float(part) for part in exact]),
        claimed=np.array([0.0 if part.contains(0) else float(part) for part in claimed]),
        asked=points.array(-1, len(x)) if points.finite else np.zeros((0, len(x))),
    )
