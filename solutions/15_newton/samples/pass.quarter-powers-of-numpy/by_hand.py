import numpy as np


def gradient(x, y):
    return np.array([[-2 * (1 - x) - 400 * x * (y - x**2)], [200 * (y - x**2)]])


def hessian(x, y):
    return np.matrix([[2 - 400 * y + 1200 * np.square(x), -400 * x], [-400 * x, 200.0]]).A


def newton(x, y, n_iterations):
    points = np.zeros((n_iterations + 1, 2, 1))
    points[0] = [[x], [y]]
    for k in range(n_iterations):
        here = points[k].ravel()
        points[k + 1] = points[k] - np.linalg.lstsq(hessian(*here), gradient(*here), rcond=None)[0]
    return points
