# %% copysign
import math


def descend(start, learning_rate, epochs):
    w, path = start, [start]
    for _ in range(epochs):
        w -= math.copysign(learning_rate, 2 * w)
        path.append(w)
    return path
