# %% a small step of its own
EPS = 1e-5


def central_difference(f, x, h):
    return (f(x + EPS) - f(x - EPS)) / (2 * EPS)
