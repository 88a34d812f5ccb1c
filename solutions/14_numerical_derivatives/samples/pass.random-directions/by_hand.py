import numpy as np


def gradient_check(f, df, x):
    """The slope along a few directions instead of along the axes."""
    draw = np.random.default_rng(0)
    for _ in range(10):
        d = draw.normal(size=x.shape)
        slope = (f(x + 1e-5 * d) - f(x - 1e-5 * d)) / 2e-5
        if not np.isclose(slope, d @ df(x), rtol=1e-5, atol=1e-7):
            return False
    return True
