"""Right answers by hand."""

# %% temporaries before both move
import math


def loss(x, y):
    return math.pow(x * x + y - 11, 2) + math.pow(x + y * y - 7, 2)


def gradient(x, y):
    u = x * x + y - 11
    v = x + y * y - 7
    return 4 * x * u + 2 * v, 2 * u + 4 * y * v


def gradient_descent(x, y, learning_rate, n_iterations):
    path = [(x, y)]
    for _ in range(n_iterations):
        gx = gradient(x, y)[0]
        gy = gradient(x, y)[1]
        x = x - learning_rate * gx
        y = y - learning_rate * gy
        path.append((x, y))
    return path


# %% named points
from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])


def gradient(x, y):
    u, v = x**2 + y - 11, x + y**2 - 7
    return Point(x=2 * (2 * x * u + v), y=2 * (u + 2 * y * v))


def gradient_descent(x, y, learning_rate, n_iterations):
    path = [Point(x, y)]
    while len(path) <= n_iterations:
        g = gradient(*path[-1])
        path.append(Point(path[-1].x - learning_rate * g.x, path[-1].y - learning_rate * g.y))
    return path


# %% columns
import numpy as np


def gradient(x, y):
    u, v = x**2 + y - 11, x + y**2 - 7
    return np.array([[4 * x * u + 2 * v], [2 * u + 4 * y * v]])


def gradient_descent(x, y, learning_rate, n_iterations):
    p = np.array([[x], [y]])
    path = np.zeros((n_iterations + 1, 2, 1))
    path[0] = p
    for k in range(n_iterations):
        p = p - learning_rate * gradient(*p.ravel())
        path[k + 1] = p
    return path


# %% copied array
import numpy as np


def gradient_descent(x, y, learning_rate, n_iterations):
    p = np.array([x, y])
    path = [p.copy()]
    for _ in range(n_iterations):
        old = p.copy()
        u, v = old[0] ** 2 + old[1] - 11, old[0] + old[1] ** 2 - 7
        p[0] -= learning_rate * (4 * old[0] * u + 2 * v)
        p[1] -= learning_rate * (2 * u + 4 * old[1] * v)
        path.append(p.copy())
    return np.array(path)


# %% live array as the last point
import numpy as np


def gradient_descent(x, y, learning_rate, n_iterations):
    p, path = np.array([x, y]), []
    for _ in range(n_iterations):
        path.append(tuple(p))
        u, v = p[0] ** 2 + p[1] - 11, p[0] + p[1] ** 2 - 7
        p -= learning_rate * np.array([4 * p[0] * u + 2 * v, 2 * u + 4 * p[1] * v])
    path.append(p)
    return path


# %% recursion and accumulated pairs
from itertools import accumulate, repeat


def slopes(x, y):
    return 4 * x**3 + (4 * y - 42) * x + 2 * y**2 - 14, 4 * y**3 + (4 * x - 26) * y + 2 * x**2 - 22


def gradient_descent(x, y, learning_rate, n_iterations):
    def step(p, rate):
        g = slopes(*p)
        return tuple(a - rate * b for a, b in zip(p, g))

    return accumulate(repeat(learning_rate, n_iterations), step, initial=(x, y))


# %% horner forms
def loss(x, y):
    return ((x * x + 2 * y - 21) * x - 14) * x + ((y * y + 2 * x - 13) * y - 22) * y + 170


def gradient(x, y):
    return (4 * x * x + 4 * y - 42) * x + 2 * y * y - 14, (4 * y * y + 4 * x - 26) * y + 2 * x * x - 22


# %% fractions and decimals
from decimal import Decimal
from fractions import Fraction


def loss(x, y):
    x, y = Decimal(x), Decimal(y)
    return (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2


def gradient(x, y):
    x, y = Fraction(x), Fraction(y)
    u, v = x**2 + y - 11, x + y**2 - 7
    return [4 * x * u + 2 * v, 2 * u + 4 * y * v]


# %% complex step in one array
import numpy as np


def gradient(x, y):
    h = 1e-40
    p = np.array([[x + 1j * h, y], [x, y + 1j * h]])
    return (((p[:, 0] ** 2 + p[:, 1] - 11) ** 2 + (p[:, 0] + p[:, 1] ** 2 - 7) ** 2) / h).imag


# %% class with a step
class Walker:
    def __init__(self, x, y, rate):
        self.x, self.y, self.rate = x, y, rate

    def step(self):
        u, v = self.x**2 + self.y - 11, self.x + self.y**2 - 7
        self.x, self.y = (
            self.x - self.rate * (4 * self.x * u + 2 * v),
            self.y - self.rate * (2 * u + 4 * self.y * v),
        )
        return self.x, self.y


def gradient_descent(x, y, learning_rate, n_iterations):
    walker = Walker(x, y, learning_rate)
    return [(x, y), *(walker.step() for _ in range(n_iterations))]


# %% narrow arrays
import numpy as np


def loss(x, y):
    x, y = np.float32(x), np.float32(y)
    return (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2


def gradient(x, y):
    x, y = np.float32([x, y])
    return np.array([4 * x * (x * x + y - 11) + 2 * (x + y * y - 7), 2 * (x * x + y - 11) + 4 * y * (x + y * y - 7)])


# %% two dicts
def gradient_descent(x, y, learning_rate, n_iterations):
    xs, ys = {0: x}, {0: y}
    for k in range(n_iterations):
        u, v = xs[k] ** 2 + ys[k] - 11, xs[k] + ys[k] ** 2 - 7
        xs[k + 1] = xs[k] - learning_rate * (4 * xs[k] * u + 2 * v)
        ys[k + 1] = ys[k] - learning_rate * (2 * u + 4 * ys[k] * v)
    return zip(xs.values(), ys.values())
