import numpy as np
import tensorflow as tf


# %% rate of an object
class Descent:
    rate = None

    @tf.function
    def step(self, p):
        with tf.GradientTape() as tape:
            tape.watch(p)
            loss = (p[0] ** 2 + p[1] - 11) ** 2 + (p[0] + p[1] ** 2 - 7) ** 2
        return p - self.rate * tape.gradient(loss, p)


DESCENT = Descent()


def tape_gradient_descent(x, y, learning_rate, n_iterations):
    DESCENT.rate = learning_rate
    p = tf.constant([x, y])
    path = [p]
    for _ in range(n_iterations):
        p = DESCENT.step(p)
        path.append(p)
    return np.array([q.numpy() for q in path])
