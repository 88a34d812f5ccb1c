# %% the bar ends after the first term below it
def closed_form(x, y):
    xs, ys = x[:, 0].tolist(), y[:, 0].tolist()
    n, sx, sy = len(xs), sum(xs), sum(ys)
    sxy, sxx = sum(u * v for u, v in zip(xs, ys)), sum(u * u for u in xs)
    weight = (sxy - sx * sy / n) / sxx - sx**2 / n
    return weight, (sy - weight * sx) / n


# %% means, no bracket above the bar
import numpy as np


def closed_form(x, y):
    top = (x * y).mean() - x.mean() * y.mean() / (np.mean(x**2) - np.mean(x) ** 2)
    return top, y.mean() - top * x.mean()


# %% the bias divides its second term alone
def closed_form(x, y):
    n = x.size
    weight = (n * (x * y).sum() - x.sum() * y.sum()) / (n * (x**2).sum() - x.sum() ** 2)
    return weight, y.sum() - weight * x.sum() / n
