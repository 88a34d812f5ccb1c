# %% averages as a default that is changed in place
import numpy as np


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations, m=np.zeros(2), v=np.zeros(2)):
    w = np.array(start)
    path = [w]
    for t in range(1, n_iterations + 1):
        g = gradient(w)
        m += (1 - beta_1) * (g - m)
        v += (1 - beta_2) * (g * g - v)
        w = w - learning_rate * np.sqrt(1 - beta_2**t) / (1 - beta_1**t) * m / (np.sqrt(v) + epsilon)
        path.append(w)
    return path


# %% the step count too
import numpy as np

KEPT = {"t": 0, "m": 0.0, "v": 0.0}


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    path = [np.array(start)]
    for _ in range(n_iterations):
        g = gradient(path[-1])
        KEPT["t"] += 1
        KEPT["m"] = beta_1 * KEPT["m"] + (1 - beta_1) * g
        KEPT["v"] = beta_2 * KEPT["v"] + (1 - beta_2) * g**2
        rate = learning_rate * (1 - beta_2 ** KEPT["t"]) ** 0.5 / (1 - beta_1 ** KEPT["t"])
        path.append(path[-1] - rate * KEPT["m"] / (KEPT["v"] ** 0.5 + epsilon))
    return path
