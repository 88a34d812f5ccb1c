"""Himmelblau's surface by hand: plain Python, `math` and NumPy only."""


def loss(x, y):
    """The height (x² + y - 11)² + (x + y² - 7)² at the point (x, y)."""
    ### BEGIN SOLUTION
    return (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2
    ### END SOLUTION


def gradient(x, y):
    """The pair (∂/∂x, ∂/∂y) of the loss at the point (x, y)."""
    ### BEGIN SOLUTION
    first, second = x**2 + y - 11, x + y**2 - 7
    return 4 * x * first + 2 * second, 2 * first + 4 * y * second
    ### END SOLUTION


def gradient_descent(x, y, learning_rate, n_iterations):
    """Descend from (x, y); both coordinates move from the same point.

    Returns the path, the list of all pairs (x, y) in order, the start first: n_iterations + 1 pairs.
    """
    ### BEGIN SOLUTION
    path = [(x, y)]
    for _ in range(n_iterations):
        d_x, d_y = gradient(x, y)
        x, y = x - learning_rate * d_x, y - learning_rate * d_y
        path.append((x, y))
    return path
    ### END SOLUTION
