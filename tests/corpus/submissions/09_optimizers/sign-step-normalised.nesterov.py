# %% only the direction of the gradient
import math


def nesterov(gradient, start, learning_rate, beta, n_iterations):
    point, speed = tuple(start), (0.0, 0.0)
    path = [point]
    for _ in range(n_iterations):
        slope = gradient(point)
        length = math.hypot(slope[0], slope[1])
        unit = [part / length for part in slope]
        speed = tuple(beta * s - learning_rate * u for s, u in zip(speed, unit))
        point = tuple(p + beta * s - learning_rate * u for p, s, u in zip(point, speed, unit))
        path.append(point)
    return path


# %% only the signs
import numpy as np


def nesterov(gradient, start, learning_rate, beta, n_iterations):
    w, v = np.array(start), np.zeros(2)
    path = [w]
    for _ in range(n_iterations):
        downhill = -learning_rate * np.sign(gradient(w))
        v = beta * v + downhill
        w = w + beta * v + downhill
        path.append(w)
    return path
