# %% the rate in the velocity, and again in the step
import numpy as np


def nesterov(gradient, start, learning_rate, beta, n_iterations):
    w, v = np.array(start), np.zeros(2)
    path = [w]
    for _ in range(n_iterations):
        pull = learning_rate * gradient(w)
        v = beta * v + pull
        w = w - learning_rate * (beta * v + pull)
        path.append(w)
    return path
