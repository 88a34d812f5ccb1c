# %% a list with a verdict for each coordinate
def gradient_check(f, df, x):
    claim, verdicts = df(x), []
    for i in range(len(x)):
        up, down = x.copy(), x.copy()
        up[i] += 1e-5
        down[i] -= 1e-5
        slope = (f(up) - f(down)) / 2e-5
        verdicts.append(bool(abs(slope - claim[i]) <= 1e-4 * abs(claim).max() + 1e-9 * abs(f(x))))
    return verdicts


# %% an array of verdicts
import numpy as np


def gradient_check(f, df, x):
    slopes = [(f(x + 1e-5 * e) - f(x - 1e-5 * e)) / 2e-5 for e in np.eye(x.size)]
    return np.isclose(slopes, df(x), rtol=1e-4, atol=1e-6 * abs(f(x)))
