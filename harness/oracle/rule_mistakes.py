"""Known mistakes about update rules: wrong steps beside the table of right ones, over the same abstract numbers.

A row has the catalogue's name, the rule that is mistaken, and every variant of the wrong rule. Momentum is written with
the velocity as a sum of gradients, which the rate multiplies at last; other conventions come to the same points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from harness.oracle.program import Program
from harness.oracle.update import UPDATE, Joint, Rule, Settings, Solve, State, Step, power, zeros

Root = Callable[[Any], Any]


@dataclass(frozen=True)
class RuleMistake:
    """A row."""

    id: str
    rule: str
    variants: tuple[Rule, ...] = ()
    edit: Callable[[Program], Iterator[Program]] | None = None


def _rules(name: str, *steps: Step) -> tuple[Rule, ...]:
    """The rule of that name with other steps."""
    return tuple(replace(UPDATE[name], step=step) for step in steps)


# ---------------------------------------------------------------- momentum and Nesterov

Velocity = Callable[[Any, Any, Any, Any, Any], Any]  # β, the old velocity, g, r, 1
Move = Callable[[Any, Any, Any, Any, Any, Any], Any]  # x, the old velocity, the new one, g, r, β


def _sum(b: Any, v: Any, g: Any, r: Any, one: Any) -> Any:
    return b * v + g


def _along(x: Any, old: Any, v: Any, g: Any, r: Any, b: Any) -> Any:
    return x - r * v


def _ahead(x: Any, old: Any, v: Any, g: Any, r: Any, b: Any) -> Any:
    return x - r * (b * v + g)


def _all(v: Any, g: Any) -> Any:
    return v


@dataclass(frozen=True)
class Momentum:
    """A step with a velocity, its parts exchangeable."""

    velocity: Velocity = _sum
    move: Move = _along
    kept: Callable[[Any, Any], Any] = _all

    def __call__(self, state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Root) -> Any:
        b = settings["beta"]
        v = self.velocity(b, state[0], g, rate, settings["one"])
        return (self.kept(v, g),), self.move(x, state[0], v, g, rate, b)


VELOCITIES: tuple[tuple[str, Velocity], ...] = (
    ("momentum-ema-instead-of-sum", lambda b, v, g, r, one: b * v + (one - b) * g),
    ("momentum-learning-rate-twice", lambda b, v, g, r, one: b * v + r * g),
    ("momentum-decay-swapped", lambda b, v, g, r, one: (one - b) * v + b * g),
    ("momentum-coefficient-on-gradient", lambda b, v, g, r, one: v + b * g),
)
KEPT: tuple[tuple[str, Callable[[Any, Any], Any]], ...] = (
    ("momentum-velocity-reset", lambda v, g: v - v),
    ("momentum-velocity-not-kept", lambda v, g: g),
)


def _momentum(name: str, right: Move) -> Iterator[RuleMistake]:
    for id, velocity in VELOCITIES:
        yield RuleMistake(id, name, _rules(name, Momentum(velocity, right)))
    for id, kept in KEPT:
        yield RuleMistake(id, name, _rules(name, Momentum(move=right, kept=kept)))
    mixed = Momentum(move=lambda x, old, v, g, r, b: x + r * v), Momentum(lambda b, v, g, r, one: g - b * v, right)
    yield RuleMistake("momentum-sign-mixed", name, _rules(name, *mixed))
    late = Momentum(move=lambda x, old, v, g, r, b: right(x, old, old, g - g, r, b))
    yield RuleMistake("momentum-step-before-velocity", name, _rules(name, late))


def _looking(sign: int) -> Callable[[State, Any, Any, Settings], Any]:
    """The point that the velocity leads to, or (−1) the one it comes from."""
    if sign > 0:
        return lambda state, x, rate, settings: x - rate * (settings["beta"] * state[0])
    return lambda state, x, rate, settings: x + rate * (settings["beta"] * state[0])


def _nesterov() -> Iterator[RuleMistake]:
    yield from _momentum("nesterov", _ahead)
    right = UPDATE["nesterov"]
    yield RuleMistake("nesterov-gradient-at-current-point", "nesterov", _rules("nesterov", Momentum()))
    textbook = replace(right, step=Momentum(), look=_looking(1))
    yield RuleMistake("nesterov-unshifted-points", "nesterov", (textbook,))
    backward = Momentum(move=lambda x, old, v, g, r, b: x - r * (g - b * v))
    wrong = (replace(right, step=Momentum(), look=_looking(-1)), replace(right, step=backward))
    yield RuleMistake("nesterov-lookahead-sign", "nesterov", wrong)
    twice = Momentum(move=lambda x, old, v, g, r, b: x - r * (b * old) - r * v)
    yield RuleMistake("nesterov-lookahead-applied-twice", "nesterov", (replace(right, step=twice, look=_looking(1)),))


# ---------------------------------------------------------------- Adam

Average = Callable[[Any, Any, Any, Any], Any]  # β, the old average, the new number, 1
Under = Callable[[Any, Any, Root], Any]  # what is divided by: v, ε, the square root


def _average(b: Any, m: Any, g: Any, one: Any) -> Any:
    return b * m + (one - b) * g


def _square(g: Any, root: Root) -> Any:
    return g * g


def _outside(v: Any, epsilon: Any, root: Root) -> Any:
    return root(v) + epsilon


@dataclass(frozen=True)
class Adam:
    """A step of Adam, its parts exchangeable; the textbook's adds ε to the corrected root, Keras's to the plain one."""

    textbook: bool = False
    first: Average = _average
    second: Average = _average
    size: Callable[[Any, Root], Any] = _square
    corrected: tuple[bool, bool] = (True, True)
    exponent: Callable[[int], int] = lambda t: t
    under: Under = _outside
    betas: tuple[str, str] = ("beta_1", "beta_2")
    kept: str = "both"  # the averages; "none" of them, or both "corrected"

    def __call__(self, state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Root) -> Any:
        one, epsilon = settings["one"], settings["epsilon"]
        m = self.first(settings[self.betas[0]], state[0], g, one)
        v = self.second(settings[self.betas[1]], state[1], self.size(g, root), one)
        c1, c2 = (
            one - power(settings, name, self.exponent(t)) if used else one
            for name, used in zip(self.betas, self.corrected, strict=True)
        )
        if self.textbook:
            moved = x - rate * (m / c1) / self.under(v / c2, epsilon, root)
        else:
            moved = x - m * (rate * root(c2) / c1) / self.under(v, epsilon, root)
        after = {"both": (m, v), "none": (m - m, v - v), "corrected": (m / c1, v / c2)}[self.kept]
        return after, moved


def _adam(id: str, **parts: Any) -> RuleMistake:
    """A slip of Adam, in Keras's form and in the textbook's."""
    return RuleMistake(id, "adam", _rules("adam", Adam(**parts), Adam(textbook=True, **parts)))


def _timed(id: str, clock: Callable[[int, int, int], int]) -> RuleMistake:
    right = UPDATE["adam"]
    return RuleMistake(id, "adam", (replace(right, clock=clock), replace(right, step=Adam(True), clock=clock)))


def _bare(b: Any, m: Any, g: Any, one: Any) -> Any:
    return b * m + g


def _swapped(b: Any, m: Any, g: Any, one: Any) -> Any:
    return (one - b) * m + b * g


def _join(id: str, *rows: RuleMistake) -> RuleMistake:
    return RuleMistake(id, rows[0].rule, tuple(rule for row in rows for rule in row.variants))


ADAM: tuple[RuleMistake, ...] = (
    RuleMistake("adam-epsilon-after-correction", "adam", (replace(UPDATE["adam"], step=Adam(True)),)),
    _adam("adam-no-bias-correction", corrected=(False, False)),
    _join(
        "adam-correction-on-one-moment-only",
        _adam("", corrected=(True, False)),
        _adam("", corrected=(False, True)),
    ),
    _timed("adam-t-starts-at-zero", lambda t, i, d: t - 1),
    _timed("adam-t-one-ahead", lambda t, i, d: t + 1),
    _timed("adam-t-counted-per-parameter", lambda t, i, d: (t - 1) * d + i + 1),
    _adam("adam-correction-without-power", exponent=lambda t: 1),
    _adam("adam-epsilon-inside-sqrt", under=lambda v, epsilon, root: root(v + epsilon)),
    _adam("adam-epsilon-missing", under=lambda v, epsilon, root: root(v)),
    _adam("adam-betas-swapped", betas=("beta_2", "beta_1")),
    _adam("adam-decay-weight-swapped", first=_swapped, second=_swapped),
    _join(
        "adam-one-minus-beta-missing",
        _adam("", first=_bare),
        _adam("", second=_bare),
        _adam("", first=_bare, second=_bare),
    ),
    _adam("adam-second-moment-not-squared", size=lambda g, root: root(g * g)),
    _adam("adam-root-missing", under=lambda v, epsilon, root: v + epsilon),
    _adam("adam-moments-reset", kept="none"),
    RuleMistake("adam-corrected-value-stored", "adam", (replace(UPDATE["adam"], step=Adam(True, kept="corrected")),)),
)

# ---------------------------------------------------------------- RMSprop, Adagrad, Adadelta


def _rms(average: Average = _average, under: Under = lambda v, epsilon, root: root(v + epsilon)) -> Step:
    def step(state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Root) -> Any:
        v = average(settings["rho"], state[0], g * g, settings["one"])
        return (v,), x - rate * g / under(v, settings["epsilon"], root)

    return step


def _ada(under: Under) -> Step:
    def step(state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Root) -> Any:
        a = state[0] + g * g
        return (a,), x - rate * g / under(a, settings["epsilon"], root)

    return step


def _inside(v: Any, epsilon: Any, root: Root) -> Any:
    return root(v + epsilon)


def _delta(average: Average, under: Under, squared_slope: bool = False) -> Step:
    def step(state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Root) -> Any:
        rho, epsilon, one = settings["rho"], settings["epsilon"], settings["one"]
        a = average(rho, state[0], g * g, one)
        delta = under(state[1], epsilon, root) * g / under(a, epsilon, root)
        moved = g if squared_slope else delta
        return (a, average(rho, state[1], moved * moved, one)), x - rate * delta

    return step


def _anew(name: str) -> RuleMistake:
    """State and step count begun anew in each step."""
    right = UPDATE[name]

    def step(state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Root) -> Any:
        first = right.init(settings["one"])
        return first, right.step(first, x, g, rate, settings, 1, root)[1]

    return RuleMistake("optimizer-recreated-each-step", name, (replace(right, step=step),))


ADAPTIVE: tuple[RuleMistake, ...] = (
    *map(_anew, ("adagrad", "adadelta", "rmsprop", "adam")),
    RuleMistake("rmsprop-epsilon-placement", "rmsprop", (replace(UPDATE["rmsprop"], step=_rms(under=_outside)),)),
    RuleMistake(
        "rmsprop-decay-swapped",
        "rmsprop",
        tuple(replace(UPDATE["rmsprop"], step=_rms(_swapped, under)) for under in (_inside, _outside)),
    ),
    RuleMistake("adagrad-epsilon-placement", "adagrad", (replace(UPDATE["adagrad"], step=_ada(_outside)),)),
    RuleMistake(
        "adagrad-accumulator-from-zero",
        "adagrad",
        tuple(replace(UPDATE["adagrad"], init=zeros(1), step=_ada(under)) for under in (_inside, _outside)),
    ),
    RuleMistake(
        "adadelta-epsilon-placement", "adadelta", (replace(UPDATE["adadelta"], step=_delta(_average, _outside)),)
    ),
    RuleMistake("adadelta-decay-swapped", "adadelta", (replace(UPDATE["adadelta"], step=_delta(_swapped, _inside)),)),
    RuleMistake(
        "adadelta-averages-gradients-twice",
        "adadelta",
        (replace(UPDATE["adadelta"], step=_delta(_average, _inside, squared_slope=True)),),
    ),
)

# ---------------------------------------------------------------- Newton

Direction = Callable[[Any, Sequence[Any], Solve], Sequence[Any]]  # of the Hessian's rows and the gradient
DAMPINGS = tuple(map(Fraction, ("1/100", "1/20", "1/10", "1/5", "1/2", "9/10")))  # rates that students leave in


def _whole(one: Any, number: int) -> Any:
    """A positive whole number, made of ones."""
    half = _whole(one, number // 2) if number > 1 else one
    return half if number == 1 else half + half + one if number % 2 else half + half


def _stepping(direction: Direction, factor: Fraction = Fraction(1), plus: bool = False) -> Rule:
    def joint(xs: Any, gs: Any, hessian: Any, settings: Settings, solve: Solve) -> Sequence[Any]:
        above, below = (_whole(settings["one"], n) for n in (factor.numerator, factor.denominator))
        steps = [above * d / below for d in direction(hessian, gs, solve)]
        return [x + d if plus else x - d for x, d in zip(xs, steps, strict=True)]

    made: Joint = joint
    return replace(UPDATE["newton"], joint=made)


def _solved(hessian: Any, gs: Sequence[Any], solve: Solve) -> Sequence[Any]:
    return solve(hessian, gs)


def _weighted(weight: Callable[[Any, Any], Any]) -> Direction:
    """Rows of the Hessian, or of something made of its entries, times the gradient."""

    def direction(hessian: Any, gs: Sequence[Any], solve: Solve) -> Sequence[Any]:
        products = [[weight(h, g) for h, g in zip(row, gs, strict=True)] for row in hessian]
        return [sum(row[1:], row[0]) for row in products]

    return direction


def _inverted(hessian: Any, gs: Sequence[Any], solve: Solve) -> Sequence[Any]:
    return [row[i] / g for i, (row, g) in enumerate(zip(hessian, gs, strict=True))]


def _diagonal(program: Program) -> Iterator[Program]:
    if len(program.hessian) > 1:
        rows = enumerate(program.hessian)
        kept = tuple(tuple(h if i == j else h.scaled(Fraction(0)) for j, h in enumerate(row)) for i, row in rows)
        yield replace(program, hessian=kept)


NEWTON: tuple[RuleMistake, ...] = (
    RuleMistake("newton-sign-plus", "newton", (_stepping(_solved, plus=True),)),
    RuleMistake("newton-fraction-inverted", "newton", (_stepping(_inverted),)),
    RuleMistake("newton-damped-by-learning-rate", "newton", tuple(_stepping(_solved, factor) for factor in DAMPINGS)),
    RuleMistake("hessian-multiplied-instead-of-solved", "newton", (_stepping(_weighted(lambda h, g: h * g)),)),
    RuleMistake("hessian-elementwise-inverse", "newton", (_stepping(_weighted(lambda h, g: g / h)),)),
    RuleMistake("hessian-diagonal-only", "newton", edit=_diagonal),
)


RULE_MISTAKES: tuple[RuleMistake, ...] = (*_momentum("momentum", _along), *_nesterov(), *ADAM, *ADAPTIVE, *NEWTON)


def mistaken_rules(program: Program) -> Iterator[tuple[str, Program]]:
    """Each known mistake about a program's rule with the program of a student who makes it."""
    for row in RULE_MISTAKES:
        if row.rule == program.rule.name:
            yield from ((row.id, replace(program, rule=rule)) for rule in row.variants)
            if row.edit is not None:
                yield from ((row.id, edited) for edited in row.edit(program))
