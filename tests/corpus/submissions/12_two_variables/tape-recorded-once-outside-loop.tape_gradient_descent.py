import numpy as np
import tensorflow as tf


# %% vector variable
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    p = tf.Variable([x, y], dtype=tf.float64)
    with tf.GradientTape(persistent=True) as tape:
        loss = (p[0] ** 2 + p[1] - 11) ** 2 + (p[0] + p[1] ** 2 - 7) ** 2
    path = np.empty((n_iterations + 1, 2))
    path[0] = p.numpy()
    for k in range(1, n_iterations + 1):
        p.assign(p - learning_rate * tape.gradient(loss, p))
        path[k] = p.numpy()
    return path


# %% class that keeps its tape
class Walk:
    def __init__(self, x, y):
        self.place = [tf.Variable(x), tf.Variable(y)]
        with tf.GradientTape(persistent=True) as self.tape:
            a, b = self.place
            self.loss = (a**2 + b - 11) ** 2 + (a + b**2 - 7) ** 2

    def step(self, rate):
        for v, g in zip(self.place, self.tape.gradient(self.loss, self.place)):
            v.assign_sub(rate * g)

    def here(self):
        return [float(v) for v in self.place]


def tape_gradient_descent(x, y, learning_rate, n_iterations):
    walk = Walk(x, y)
    path = [walk.here()]
    for _ in range(n_iterations):
        walk.step(learning_rate)
        path.append(walk.here())
    return path
