# %% one coordinate after the other
import math


def rmsprop(gradient, start, learning_rate, rho, epsilon, n_iterations):
    w = list(start)
    v = [0.0, 0.0]
    path = [tuple(w)]
    for _ in range(1, n_iterations + 1):
        g = gradient(w)
        for j in range(2):
            v[j] = rho * v[j] + (1 - rho) * g[j] ** 2
            w[j] = w[j] - learning_rate * g[j] / (math.sqrt(v[j]) + epsilon)
        path.append(tuple(w))
    return path


# %% an object with a memory
import numpy as np


class Optimizer:
    def __init__(self, learning_rate, rho, epsilon):
        self.learning_rate = learning_rate
        self.rho = rho
        self.epsilon = epsilon
        self.t = 0
        self.v = np.zeros(2)

    def step(self, w, g):
        self.t += 1
        self.v = self.rho * self.v + (1 - self.rho) * g**2
        return w - self.learning_rate * g / (np.sqrt(self.v) + self.epsilon)


def rmsprop(gradient, start, learning_rate, rho, epsilon, n_iterations):
    optimizer = Optimizer(learning_rate, rho, epsilon)
    path = [np.array(start)]
    for _ in range(n_iterations):
        path.append(optimizer.step(path[-1], gradient(path[-1])))
    return path
