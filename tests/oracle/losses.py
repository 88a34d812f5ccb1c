"""Functions and descents that the tests of the oracle and the judge use."""

from collections.abc import Sequence
from fractions import Fraction

from harness.oracle.path import CertifiedPath, certify
from harness.oracle.program import Program
from harness.oracle.quantity import Columns, Quantity, gradient, quantity
from harness.oracle.update import UPDATE
from harness.spec.formula import parse
from harness.spec.model import Derivative, Function

LOSSES: dict[str, tuple[str, tuple[str, ...]]] = {
    "parabola": ("x**2", ("x",)),
    "quartic": ("x**4 - 3*x**2 + x", ("x",)),
    "cubic slope": ("x**4/4 - 2*x + 7", ("x",)),
    "chaotic": ("x**4/4 - x**2/2", ("x",)),
    "rosenbrock": ("(1 - x)**2 + 100*(y - x**2)**2", ("x", "y")),
    "himmelblau": ("(x**2 + y - 11)**2 + (x + y**2 - 7)**2", ("x", "y")),
    "coupled": ("x**2 + x*y + 3*y**2", ("x", "y")),
    "bell": ("1 - exp(-x**2)", ("x",)),
    "logarithm": ("log(1 + x**2)", ("x",)),
    "wave": ("sin(x) + x**2/10", ("x",)),
    "root": ("sqrt(1 + 4*x**2)", ("x",)),
    "quotient": ("x/(1 + x**2)", ("x",)),
    "product": ("x**2*sin(x)", ("x",)),
    "sigmoid": ("1/(1 + exp(-x)) + x**2/8", ("x",)),
}


def loss(name: str) -> Function:
    """One of LOSSES."""
    formula, variables = LOSSES[name]
    return Function(name, formula, parse(formula, variables), variables)


def hessian(function: Function, columns: Columns | None = None) -> tuple[tuple[Quantity, ...], ...]:
    """The Hessian's rows."""
    names = function.variables
    return tuple(
        tuple(quantity(function, Derivative(function.name, (a, b)), columns or {}) for b in names) for a in names
    )


def descent(name: str) -> Program:
    """Plain gradient descent on one of LOSSES."""
    return Program(gradient(loss(name), {}), UPDATE["sgd"])


def certified(name: str, start: Sequence[str], rate: str, iterations: int) -> CertifiedPath:
    """The certified path of ``descent``; the start and the rate as decimals."""
    return certify(descent(name), hessian(loss(name)), list(map(Fraction, start)), Fraction(rate), iterations)
