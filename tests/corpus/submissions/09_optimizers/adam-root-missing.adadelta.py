# %% above and below
import numpy as np


def adadelta(gradient, start, learning_rate, rho, epsilon, n_iterations):
    w, a, d = np.array(start, float), np.zeros(2), np.zeros(2)
    path = [w.copy()]
    for _ in range(n_iterations):
        g = gradient(w)
        a = rho * a + (1 - rho) * g * g
        move = -(d + epsilon) / (a + epsilon) * g
        d = rho * d + (1 - rho) * move * move
        w += learning_rate * move
        path.append(w.copy())
    return path


# %% below only
def adadelta(gradient, start, learning_rate, rho, epsilon, n_iterations):
    w, a, d = list(start), [0.0] * 2, [0.0] * 2
    path = [tuple(w)]
    for _ in range(n_iterations):
        for i, g in enumerate(gradient(w)):
            a[i] = rho * a[i] + (1 - rho) * g**2
            delta = -((d[i] + epsilon) ** 0.5) * g / (a[i] + epsilon)
            d[i] = rho * d[i] + (1 - rho) * delta**2
            w[i] += learning_rate * delta
        path.append(tuple(w))
    return path
