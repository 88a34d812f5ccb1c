"""The update rules that a path task may ask for: their settings with the usual values, and whether they take a rate.

The oracle fills this table with the steps (``harness.oracle.update``), and refuses to load if a row has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

Settings = dict[str, Fraction]

_TENTH, _TINY = Fraction(1, 10), Fraction(1, 10**7)

# Keras 3's defaults; its momentum is off unless it is asked for, 0.9 is what it is then usually given.
SETTINGS: Mapping[str, Settings] = {
    "sgd": {},
    "momentum": {"beta": 9 * _TENTH},
    "nesterov": {"beta": 9 * _TENTH},
    "adagrad": {"epsilon": _TINY},
    "adadelta": {"rho": Fraction(95, 100), "epsilon": _TINY},
    "rmsprop": {"rho": 9 * _TENTH, "epsilon": _TINY},
    "adam": {"beta_1": 9 * _TENTH, "beta_2": Fraction(999, 1000), "epsilon": _TINY},
    "newton": {},
}
KERAS_RATES: Mapping[str, Fraction] = {  # of an optimizer that is made without one
    **dict.fromkeys(("sgd", "momentum", "nesterov"), _TENTH**2),
    **dict.fromkeys(("adagrad", "adadelta", "rmsprop", "adam"), _TENTH**3),
}
RULES = tuple(SETTINGS)
WITHOUT_RATE = frozenset({"newton"})  # the curvature says how long the step is
