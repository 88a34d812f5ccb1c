import numpy as np


class Walk:
    def __init__(self, gradient, start):
        self.gradient, self.w = gradient, np.array(start, dtype=float)
        self.memory = np.zeros(2)

    def run(self, n_iterations):
        yield self.w
        for _ in range(n_iterations):
            self.w = self.w + self.step(self.gradient(self.w))
            yield self.w


def walk(gradient, start, n_iterations, step):
    made = Walk(gradient, start)
    made.step = lambda g: step(made, g)
    return list(made.run(n_iterations))


def sgd(gradient, start, learning_rate, n_iterations):
    return walk(gradient, start, n_iterations, lambda made, g: -learning_rate * g)


def momentum(gradient, start, learning_rate, beta, n_iterations):
    def step(made, g):
        made.memory = beta * made.memory - learning_rate * g
        return made.memory

    return walk(gradient, start, n_iterations, step)


def rmsprop(gradient, start, learning_rate, rho, epsilon, n_iterations):
    def step(made, g):
        made.memory = rho * made.memory + (1 - rho) * g * g
        return -learning_rate * g / np.sqrt(made.memory + epsilon)

    return walk(gradient, start, n_iterations, step)
