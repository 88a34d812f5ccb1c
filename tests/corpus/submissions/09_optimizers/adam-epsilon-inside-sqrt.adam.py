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
        self.m = self.beta_1 * self.m + (1 - self.beta_1) * g
        self.v = self.beta_2 * self.v + (1 - self.beta_2) * g**2
        m_hat, v_hat = self.m / (1 - self.beta_1**self.t), self.v / (1 - self.beta_2**self.t)
        return w - self.learning_rate * m_hat / np.sqrt(v_hat + self.epsilon)


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    optimizer = Optimizer(learning_rate, beta_1, beta_2, epsilon)
    path = [np.array(start)]
    for _ in range(n_iterations):
        path.append(optimizer.step(path[-1], gradient(path[-1])))
    return path
