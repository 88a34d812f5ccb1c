"""Mistakes about the gradient of a loss over data rows: factors, signs, the rows that count, the intercept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction

from harness.oracle.differentiation import differentiate
from harness.oracle.quantity import Quantity
from harness.oracle.slopes import Answers, SlopeEdit, Slopes, either, scaled
from harness.spec.expression import Apply, Expression, Number, Symbol, substituted, symbols
from harness.spec.model import Derivative

NOTHING = Fraction(0)


def _of_loss(factor: Callable[[Slopes], Fraction]) -> SlopeEdit:
    """A factor of a first derivative over data."""
    return scaled(lambda s: factor(s) if s.over_data and s.first_order else None)


def _halved() -> SlopeEdit:
    """Half of a loss, or the gradient of that."""
    return scaled(lambda s: Fraction(1, 2) if s.over_data and _low_order(s) else None)


def _low_order(slopes: Slopes) -> bool:
    """Whether the loss itself is asked for, or first derivatives of it."""
    return all(len(derivative.wrt) <= 1 for derivative in slopes.wanted)


def _of_sum(factor: Callable[[int], Fraction]) -> SlopeEdit:
    """A factor made of the number of rows, where the loss is their sum."""
    return scaled(lambda s: factor(s.count) if s.function.rows == "sum" else None)


def _of_mean(factor: Callable[[int], Fraction]) -> SlopeEdit:
    """A factor made of the number of rows, where the loss is their mean."""
    return scaled(lambda s: factor(s.count) if s.function.rows == "mean" else None)


def _only_divided(slopes: Slopes, lonely: int) -> Answers:
    return tuple(a if i == lonely else a.scaled(Fraction(slopes.count)) for i, a in enumerate(slopes.right))


def _one_divided(slopes: Slopes) -> Iterator[Answers]:
    if slopes.function.rows == "mean" and slopes.whole_gradient:
        yield from (_only_divided(slopes, lonely) for lonely in range(len(slopes.right)))


def _dot_divided(slopes: Slopes) -> Iterator[Answers]:
    """The mean of one number, a dot product, which is the sum; the intercept's component has no such product."""
    if slopes.function.rows == "mean" and slopes.whole_gradient:
        lonely = _intercept(slopes)
        if lonely is not None:
            yield _only_divided(slopes, lonely)


def _intercept(slopes: Slopes) -> int | None:
    """Which variable of a squared residual has the same slope in every row."""
    match slopes.function.expression:
        case Apply("pow", (inside, Number())):
            columns = set(slopes.function.columns)
            plain = [not symbols(differentiate(inside, v)) & columns for v in slopes.function.variables]
            return plain.index(True) if plain.count(True) == 1 else None
    return None


def _factor_x_missing(slopes: Slopes) -> Iterator[Answers]:
    """The intercept's component for every variable."""
    at = _intercept(slopes)
    if at is not None and slopes.whole_gradient:
        yield (slopes.right[at],) * len(slopes.right)


def _without_bias(slopes: Slopes) -> Iterator[Answers]:
    """The intercept left out of the model, and perhaps of what is learnt; or left as it was."""
    at = _intercept(slopes)
    if at is None or not slopes.whole_gradient:
        return
    name = slopes.function.variables[at]
    nothing = {name: Number(NOTHING)}
    gone = tuple(
        replace(a, forms=tuple(substituted(form, nothing) for form in a.forms), moments=None) for a in slopes.right
    )
    yield gone
    for answers in (gone, slopes.right):
        yield tuple(answer.scaled(NOTHING) if i == at else answer for i, answer in enumerate(answers))


def _last_row(slopes: Slopes) -> Iterator[Answers]:
    """The last row alone, divided by the number of rows or not."""
    if not slopes.over_data or not _low_order(slopes) or slopes.count < 2:
        return
    rows = tuple((name, values[-1:]) for name, values in slopes.columns)
    alone = tuple(replace(answer, columns=rows) for answer in slopes.right)
    if slopes.function.rows == "mean":
        yield tuple(answer.scaled(Fraction(1, slopes.count)) for answer in alone)
    yield alone


def _brackets_lost(slopes: Slopes) -> Iterator[Answers]:
    """a − (b + c) written as a − b + c: in the loss, or in the residual of its derivatives only."""
    tree = slopes.function.expression
    lost = _unbracketed(tree)
    if lost == tree:
        return
    yield tuple(_by_rules(right, lost, wanted) for right, wanted in zip(slopes.right, slopes.wanted, strict=True))
    if slopes.first_order:
        wrong = (_unbracketed(differentiate(tree, wanted.wrt[0])) for wanted in slopes.wanted)
        yield tuple(replace(a, forms=(form,), moments=None) for a, form in zip(slopes.right, wrong, strict=True))


def _by_rules(right: Quantity, tree: Expression, wanted: Derivative) -> Quantity:
    for name in wanted.wrt:
        tree = differentiate(tree, name)
    return replace(right, forms=(tree,), moments=None)


def _unbracketed(tree: Expression) -> Expression:
    match tree:
        case Apply("sub", (a, Apply("add", (b, *others)))):
            return Apply("add", (Apply("sub", (_unbracketed(a), b)), *others))
        case Apply(head, args):
            return Apply(head, tuple(map(_unbracketed, args)))
    return tree


def _every_pair(slopes: Slopes) -> Iterator[Answers]:
    """Targets less predictions as a square of n×n residuals.

    Their sum over the targets is n times a residual with the targets' mean, and a square of it the variance more: so
    no pair is ever made. Where an input is multiplied by the residuals of the other axis, the predictions are averaged.
    """
    parts = _target(slopes)
    if parts is None or not _low_order(slopes):
        return
    residual, target, model = parts
    mean = Number(_mean(slopes, target))
    averaged = Apply("sub", (mean, model))
    means = {name: Number(_mean(slopes, name)) for name in slopes.function.columns if name != target}
    flat = Apply("sub", (Symbol(target), substituted(model, means)))
    spread = Apply("pow", (Apply("sub", (Symbol(target), mean)), Number(Fraction(2))))
    pairs: list[tuple[Expression, ...]] = []
    if slopes.first_order:
        for inside in (averaged, flat):
            inner = (differentiate(residual, wanted.wrt[0]) for wanted in slopes.wanted)
            pairs.append(tuple(Apply("mul", (Number(Fraction(2)), inside, slope)) for slope in inner))
    elif not any(wanted.wrt for wanted in slopes.wanted):
        square = Apply("pow", (averaged, Number(Fraction(2))))
        pairs.append(tuple(Apply("add", (square, spread)) for _ in slopes.wanted))
    for forms in pairs:
        answers = tuple(replace(a, forms=(f,), moments=None) for a, f in zip(slopes.right, forms, strict=True))
        if slopes.function.rows == "mean":
            yield answers
        yield tuple(answer.scaled(Fraction(slopes.count)) for answer in answers)


def _target(slopes: Slopes) -> tuple[Expression, str, Expression] | None:
    """A squared residual's inside, the column that it takes the model from, and the model."""
    match slopes.function.expression:
        case Apply("pow", (Apply("sub", (Symbol(name), model)) as residual, Number(power))):
            columns = set(slopes.function.columns)
            fits = power == 2 and name in columns and symbols(model) & columns and name not in symbols(model)
            return (residual, name, model) if fits else None
    return None


def _mean(slopes: Slopes, column: str) -> Fraction:
    return sum(map(Fraction, slopes.data[column]), NOTHING) / slopes.count


# By catalogue name, the commonest first.
WRONG_REGRESSION: tuple[tuple[str, SlopeEdit], ...] = (
    ("mse-factor-two-missing", _of_loss(lambda s: Fraction(1, 2))),
    ("residual-sign-flipped", _of_loss(lambda s: Fraction(-1))),
    ("mse-one-over-n-missing", _of_mean(Fraction)),
    ("double-division-by-n", _of_mean(lambda n: Fraction(1, n))),
    ("mean-instead-of-sum", _of_sum(lambda n: Fraction(1, n))),
    ("broadcast-n-by-n-residuals", _every_pair),
    ("only-one-gradient-divided-by-n", _one_divided),
    ("dw-missing-x", _factor_x_missing),
    ("bias-missing", _without_bias),
    ("only-last-sample-counts", _last_row),
    ("missing-parentheses-expand", _brackets_lost),
)

# −2 // n is −1, whatever n.
MINUS_TWO_DIVIDED = _of_mean(lambda n: Fraction(n, 2) if n > 2 else Fraction(1))

# Other names of the same numbers, where a gradient was asked for, and where a path was.
GRADIENT_ONLY: tuple[tuple[str, SlopeEdit], ...] = (
    ("half-convention-mismatch", _halved()),
    ("dot-then-mean", either(_of_mean(Fraction), _dot_divided)),
    ("integer-division-kills-step", MINUS_TWO_DIVIDED),
)
PATH_ONLY: tuple[tuple[str, SlopeEdit], ...] = (
    ("sse-with-mse-learning-rate", _of_mean(Fraction)),
    ("dot-then-mean", _dot_divided),
    ("integer-division-kills-step", MINUS_TWO_DIVIDED),
)
