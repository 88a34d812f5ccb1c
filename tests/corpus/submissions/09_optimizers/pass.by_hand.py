"""Right answers by hand: the same walks written otherwise."""

# %% average of gradients with the rate scaled
import numpy as np


def momentum(gradient, start, learning_rate, beta, n_iterations):
    w, v, path = np.array(start), np.zeros(2), [tuple(start)]
    for _ in range(n_iterations):
        v = beta * v + (1 - beta) * gradient(w)
        w = w - learning_rate / (1 - beta) * v
        path.append(tuple(w))
    return path


# %% heavy ball from two points
import numpy as np


def momentum(gradient, start, learning_rate, beta, n_iterations):
    before = now = np.array(start)
    path = [now]
    for _ in range(n_iterations):
        before, now = now, now - learning_rate * gradient(now) + beta * (now - before)
        path.append(now)
    return np.array(path)


# %% textbook walk and the points ahead
import numpy as np


def nesterov(gradient, start, learning_rate, beta, n_iterations):
    w, v = np.array(start, dtype=float), np.zeros(2)
    ahead = w + beta * v
    path = [ahead]
    for _ in range(n_iterations):
        v = beta * v - learning_rate * gradient(ahead)
        w = w + v
        ahead = w + beta * v
        path.append(ahead)
    return path


# %% two sequences of nesterov
import numpy as np


def nesterov(gradient, start, learning_rate, beta, n_iterations):
    y = x = np.array(start)
    path = [y.tolist()]
    for _ in range(n_iterations):
        new = y - learning_rate * gradient(y)
        y, x = new + beta * (new - x), new
        path.append(y.tolist())
    return path


# %% velocity of nesterov as a sum
def nesterov(gradient, start, learning_rate, beta, n_iterations):
    (x, y), u, v = start, 0.0, 0.0
    yield x, y
    for _ in range(n_iterations):
        g, h = gradient((x, y))
        u, v = beta * u + g, beta * v + h
        x, y = x - learning_rate * (beta * u + g), y - learning_rate * (beta * v + h)
        yield x, y


# %% columns
import numpy as np


def sgd(gradient, start, learning_rate, n_iterations):
    w = np.array(start).reshape(2, 1)
    path = [w]
    for _ in range(n_iterations):
        w = w - learning_rate * gradient(w.ravel()).reshape(2, 1)
        path.append(w)
    return path


def momentum(gradient, start, learning_rate, beta, n_iterations):
    w, v = np.c_[start], np.zeros((2, 1))
    path = [w]
    for _ in range(n_iterations):
        v = beta * v - learning_rate * gradient(w[:, 0])[:, None]
        w = w + v
        path.append(w)
    return np.stack(path)


# %% named points and recursion
from collections import namedtuple

Point = namedtuple("Point", "x y")


def sgd(gradient, start, learning_rate, n_iterations):
    here = Point(*start)
    if n_iterations == 0:
        return [here]
    g = gradient(here)
    there = [here.x - learning_rate * float(g[0]), here.y - learning_rate * float(g[1])]
    return [here, *sgd(gradient, there, learning_rate, n_iterations - 1)]


# %% accumulated steps
from itertools import accumulate, repeat

import numpy as np


def sgd(gradient, start, learning_rate, n_iterations):
    return accumulate(
        repeat(learning_rate, n_iterations), lambda w, r: w - r * np.asarray(gradient(w)), initial=np.array(start)
    )


# %% array filled row by row
import numpy as np


def sgd(gradient, start, learning_rate, n_iterations):
    path = np.empty((n_iterations + 1, 2))
    path[0] = start
    for k in range(n_iterations):
        path[k + 1] = path[k] - learning_rate * gradient(path[k])
    return path


def adagrad(gradient, start, learning_rate, epsilon, n_iterations):
    path, squares = np.empty((n_iterations + 1, 2)), 0.1
    path[0] = start
    for k in range(n_iterations):
        g = gradient(path[k])
        squares = squares + np.square(g)
        path[k + 1] = path[k] - learning_rate * g * (squares + epsilon) ** -0.5
    return path


# %% all squares so far
import numpy as np


def adagrad(gradient, start, learning_rate, epsilon, n_iterations):
    path, seen = [np.array(start)], []
    for _ in range(n_iterations):
        seen.append(gradient(path[-1]))
        scale = np.sqrt(0.1 + np.sum(np.square(seen), axis=0) + epsilon)
        path.append(path[-1] - learning_rate / scale * seen[-1])
    return path


# %% decay as a correction
import numpy as np


def rmsprop(gradient, start, learning_rate, rho, epsilon, n_iterations):
    w, v, path = np.array(start), np.zeros(2), [list(start)]
    for _ in range(n_iterations):
        g = gradient(w)
        v += (1 - rho) * (g * g - v)
        w = w - learning_rate * g / (v + epsilon) ** 0.5
        path.append(list(w))
    return path


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    w, m, v, path = np.array(start), np.zeros(2), np.zeros(2), [start[:]]
    p = q = 1.0
    for _ in range(n_iterations):
        g = gradient(w)
        p, q = p * beta_1, q * beta_2
        m += (g - m) * (1 - beta_1)
        v += (g**2 - v) * (1 - beta_2)
        w = w - learning_rate * (1 - q) ** 0.5 / (1 - p) * m / (v**0.5 + epsilon)
        path.append(w.tolist())
    return path


# %% corrected moments with epsilon corrected too
import numpy as np


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    w, m, v, path = np.array(start), 0.0, 0.0, [np.array(start)]
    for t in range(1, n_iterations + 1):
        g = np.asarray(gradient(w))
        m, v = beta_1 * m + (1 - beta_1) * g, beta_2 * v + (1 - beta_2) * g * g
        right = np.sqrt(1 - beta_2**t)
        w = w - learning_rate * (m / (1 - beta_1**t)) / (np.sqrt(v / (1 - beta_2**t)) + epsilon / right)
        path.append(w)
    return path


# %% coordinates apart
import math


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    w = list(start)
    m, v = [0.0, 0.0], [0.0, 0.0]
    path = [tuple(w)]
    for t in range(1, n_iterations + 1):
        g = [float(c) for c in gradient(w)]
        for i in (0, 1):
            m[i] = beta_1 * m[i] + (1 - beta_1) * g[i]
            v[i] = beta_2 * v[i] + (1 - beta_2) * g[i] ** 2
            rate = learning_rate * math.sqrt(1 - beta_2**t) / (1 - beta_1**t)
            w[i] -= rate * m[i] / (math.sqrt(v[i]) + epsilon)
        path.append(tuple(w))
    return path


# %% root of a quotient
import numpy as np


def adadelta(gradient, start, learning_rate, rho, epsilon, n_iterations):
    w, a, d = np.array(start), 0.0, 0.0
    path = [w]
    for _ in range(n_iterations):
        g = gradient(w)
        a = rho * a + (1 - rho) * g**2
        step = g * np.sqrt((d + epsilon) / (a + epsilon))
        d = rho * d + (1 - rho) * step**2
        w = w - learning_rate * step
        path.append(w)
    return path


# %% roots kept by name
import numpy as np


def adadelta(gradient, start, learning_rate, rho, epsilon, n_iterations):
    def rms(average):
        return np.sqrt(average + epsilon)

    w = np.array(start)
    of = {"gradient": np.zeros_like(w), "step": np.zeros_like(w)}
    path = [w.copy()]
    for _ in range(n_iterations):
        g = gradient(w)
        of["gradient"] += (1 - rho) * (g**2 - of["gradient"])
        step = -rms(of["step"]) / rms(of["gradient"]) * g
        of["step"] += (1 - rho) * (step**2 - of["step"])
        w += learning_rate * step
        path.append(w.copy())
    return path


# %% closures with a state
import numpy as np


def descend(rule, gradient, start, n_iterations):
    w = np.array(start, dtype=np.float64)
    path = [w]
    for t in range(n_iterations):
        w = w + rule(t + 1, np.array(gradient(w.tolist())))
        path.append(w)
    return path


def momentum(gradient, start, learning_rate, beta, n_iterations, nesterov=False):
    v = np.zeros(2)

    def rule(t, g):
        nonlocal v
        v = beta * v - learning_rate * g
        return beta * v - learning_rate * g if nesterov else v

    return descend(rule, gradient, start, n_iterations)


def nesterov(gradient, start, learning_rate, beta, n_iterations):
    return momentum(gradient, start, learning_rate, beta, n_iterations, nesterov=True)


def rmsprop(gradient, start, learning_rate, rho, epsilon, n_iterations):
    v = np.zeros(2)

    def rule(t, g):
        v[:] = rho * v + (1 - rho) * g**2
        return -learning_rate * g / np.sqrt(v + epsilon)

    return descend(rule, gradient, start, n_iterations)


# %% slope asked once more than needed
import numpy as np


def sgd(gradient, start, learning_rate, n_iterations):
    w = np.array(start)
    path, slope = [w], gradient(start)
    while len(path) < n_iterations + 1:
        w = w - learning_rate * slope
        path.append(w)
        slope = gradient(w)
    return path
