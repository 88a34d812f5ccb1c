"""A function's values on a grid, for the graphs of a report."""

from __future__ import annotations

import numpy as np

from harness.oracle.quantity import quantity
from harness.spec.model import Derivative, Exercise


def landscape(exercise: Exercise, function_name: str, points: np.ndarray) -> np.ndarray:
    """Values in float64 at points of shape (m, d), over the exercise's own data if the function has any: shape (m,)."""
    function = exercise.function(function_name)
    columns = {column.name: column.values for column in exercise.columns}
    return quantity(function, Derivative(function_name), columns).values(np.asarray(points, dtype=float))
