# %% moves from the point ahead
import numpy as np


def nesterov(gradient, start, learning_rate, beta, n_iterations):
    w, v = np.array(start), np.zeros(2)
    path = [w]
    for _ in range(n_iterations):
        ahead = w + beta * v
        v = beta * v - learning_rate * gradient(ahead)
        w = ahead + v
        path.append(w)
    return path


# %% adds the old velocity in place
def nesterov(gradient, start, learning_rate, beta, n_iterations):
    w, v = list(start), [0.0, 0.0]
    path = [tuple(w)]
    for _ in range(n_iterations):
        w = [x + beta * s for x, s in zip(w, v)]
        v = [beta * s - learning_rate * g for s, g in zip(v, gradient(w))]
        w = [x + s for x, s in zip(w, v)]
        path.append(tuple(w))
    return path


# %% the points ahead recorded, the walk begun from them
def nesterov(gradient, start, learning_rate, beta, n_iterations):
    ahead, v = list(start), [0.0, 0.0]
    path = [tuple(ahead)]
    for _ in range(n_iterations):
        slope = gradient(ahead)
        v = [beta * s - learning_rate * g for s, g in zip(v, slope)]
        ahead = [x + s + beta * s for x, s in zip(ahead, v)]
        path.append(tuple(ahead))
    return path


# %% the slope ahead, and Keras's line
import numpy as np


def nesterov(gradient, start, learning_rate, beta, n_iterations):
    w, v = np.array(start), np.zeros(2)
    path = [w]
    for _ in range(n_iterations):
        pull = learning_rate * gradient(w + beta * v)
        v = beta * v - pull
        w = w + beta * v - pull
        path.append(w)
    return path
