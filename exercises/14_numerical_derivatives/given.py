"""What your functions are given: curves and fields made from formulas. Play with it: from given import curve"""

import numpy as np

# eval is safe here: the formulas are the exercise's own, and this runs only where a student's code runs too.
WORDS = {name: getattr(np, name) for name in ("exp", "log", "sqrt", "sin", "cos", "tanh")}


def curve(formula):
    """The function f of a float whose value a formula in x gives: curve("x**2")(3.0) is 9.0."""
    return eval(f"lambda x: {formula}", dict(WORDS))


def field(formula):
    """The scalar function f of an array (x1, x2, …) whose value a formula in x1, x2, … gives."""
    code = compile(formula, "field", "eval")

    def f(x):
        return eval(code, dict(WORDS), _coordinates(x))

    return f


def vector_field(formulas):
    """The function df of an array (x1, x2, …) whose components are given by formulas, separated by semicolons."""
    codes = [compile(formula.strip(), "vector field", "eval") for formula in formulas.split(";")]

    def df(x):
        here = _coordinates(x)
        return np.array([float(eval(code, dict(WORDS), here)) for code in codes])

    return df


def watched(check):
    """A function that calls ``check``: what it says, and the points where it asked for f (64 at most)."""

    def says_and_asks(f, df, x):
        points = []

        def asked(point):
            if len(points) < 64:
                points.append(np.real(np.array(point)).reshape(-1))
            return f(point)

        return check(asked, df, x), points

    return says_and_asks


def _coordinates(x):
    return {f"x{i}": value for i, value in enumerate(np.asarray(x).reshape(-1), start=1)}
