def gradient(x, y):
    return (2 * x - 2 - 400 * x * y + 400 * x**3, 200 * y - 200 * x**2)


def hessian(x, y):
    mixed = -400.0 * x
    return ((2 - 400 * y + 1200 * x**2, mixed), (mixed, 200.0))


def newton(x, y, n_iterations):
    """The system solved in symbols: its determinant is 400 (1 + 200 (x² - y))."""
    yield x, y
    for _ in range(n_iterations):
        step = (x - 1) / (1 + 200 * (x * x - y))
        x, y = x - step, x * x - 2 * x * step
        yield x, y
