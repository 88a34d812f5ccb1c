# %% one coordinate after the other
import math


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    w = list(start)
    m = [0.0, 0.0]
    v = [0.0, 0.0]
    path = [tuple(w)]
    for t in range(1, n_iterations + 1):
        g = gradient(w)
        for j in range(2):
            m[j] = (beta_1 * m[j] + (1 - beta_1) * g[j]) / (1 - beta_1**t)
            v[j] = (beta_2 * v[j] + (1 - beta_2) * g[j] ** 2) / (1 - beta_2**t)
            w[j] = w[j] - learning_rate * m[j] / (math.sqrt(v[j]) + epsilon)
        path.append(tuple(w))
    return path


# %% an object with a memory
import numpy as np


class Optimizer:
    def __init__(self, learning_rate, beta_1, beta_2, epsilon):
        self.learning_rate = learning_rate
        self.beta_1 = beta_1
        self.beta_2 = beta_2
        self.epsilon = epsilon
        self.t = 0
        self.m = np.zeros(2)
        self.v = np.zeros(2)

    def step(self, w, g):
        self.t += 1
        self.m = (self.beta_1 * self.m + (1 - self.beta_1) * g) / (1 - self.beta_1**self.t)
        self.v = (self.beta_2 * self.v + (1 - self.beta_2) * g**2) / (1 - self.beta_2**self.t)
        return w - self.learning_rate * self.m / (np.sqrt(self.v) + self.epsilon)


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    optimizer = Optimizer(learning_rate, beta_1, beta_2, epsilon)
    path = [np.array(start)]
    for _ in range(n_iterations):
        path.append(optimizer.step(path[-1], gradient(path[-1])))
    return path


# %% only the first average, in Keras's form
import numpy as np


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    w, m, v = np.array(start), np.zeros(2), np.zeros(2)
    path = [w]
    for t in range(1, n_iterations + 1):
        g = gradient(w)
        m = (beta_1 * m + (1 - beta_1) * g) / (1 - beta_1**t)
        v = beta_2 * v + (1 - beta_2) * g**2
        w = w - learning_rate * np.sqrt(1 - beta_2**t) * m / (np.sqrt(v) + epsilon)
        path.append(w)
    return path
