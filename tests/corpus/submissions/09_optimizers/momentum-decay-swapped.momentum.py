# %% one coordinate after the other
def momentum(gradient, start, learning_rate, beta, n_iterations):
    w = list(start)
    v = [0.0, 0.0]
    path = [tuple(w)]
    for _ in range(1, n_iterations + 1):
        g = gradient(w)
        for j in range(2):
            v[j] = (1 - beta) * v[j] + beta * g[j]
            w[j] = w[j] - learning_rate * v[j]
        path.append(tuple(w))
    return path


# %% an object with a memory
import numpy as np


class Optimizer:
    def __init__(self, learning_rate, beta):
        self.learning_rate = learning_rate
        self.beta = beta
        self.t = 0
        self.v = np.zeros(2)

    def step(self, w, g):
        self.t += 1
        self.v = (1 - self.beta) * self.v + self.beta * g
        return w - self.learning_rate * self.v


def momentum(gradient, start, learning_rate, beta, n_iterations):
    optimizer = Optimizer(learning_rate, beta)
    path = [np.array(start)]
    for _ in range(n_iterations):
        path.append(optimizer.step(path[-1], gradient(path[-1])))
    return path
