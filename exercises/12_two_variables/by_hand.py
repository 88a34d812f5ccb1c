"""Himmelblau's surface by hand: plain Python, `math` and NumPy only."""


def loss(x, y):
    """The height (x² + y - 11)² + (x + y² - 7)² at the point (x, y)."""
    raise NotImplementedError


def gradient(x, y):
    """The pair (∂/∂x, ∂/∂y) of the loss at the point (x, y)."""
    raise NotImplementedError


def gradient_descent(x, y, learning_rate, n_iterations):
    """Descend from (x, y); both coordinates move from the same point.

    Returns the path, the list of all pairs (x, y) in order, the start first: n_iterations + 1 pairs.
    """
    raise NotImplementedError
