# %% a verdict in each round
def gradient_check(f, df, x):
    claim = df(x)
    size = abs(claim).max() + 1e-6 * (0.01 + abs(f(x)))
    for i, part in enumerate(claim):
        up, down = list(x), list(x)
        up[i], down[i] = up[i] + 1e-5, down[i] - 1e-5
        slope = (f(up) - f(down)) / 2e-5
        return bool(abs(slope - part) <= 1e-4 * (size + abs(slope)))


# %% True at the first that is right
import numpy as np


def gradient_check(f, df, x):
    claim, h = df(x), 1e-5
    slack = 1e-4 * np.linalg.norm(claim) + 1e-9 * (1 + abs(f(x)))
    for e, part in zip(np.eye(x.size), claim):
        if abs((f(x + h * e) - f(x - h * e)) / (2 * h) - part) <= slack:
            return True
    return False
