import numpy as np
import tensorflow as tf


# %% the inner function
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    p = tf.Variable([x, y])

    def himmelblau():
        return (p[0] ** 2 + p[1] - 11) ** 2 + (p[0] + p[1] ** 2 - 7) ** 2

    path = [p.numpy()]
    while len(path) <= n_iterations:
        with tf.GradientTape() as tape:
            himmelblau()
        p.assign_sub(learning_rate * tape.gradient(himmelblau, p))
        path.append(p.numpy())
    return path


# %% a method of a class
class Surface:
    def __call__(self, x, y):
        return self.height(x, y)

    def height(self, x, y):
        return (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2


def tape_gradient_descent(x, y, learning_rate, n_iterations):
    surface = Surface()
    x, y = tf.Variable(x), tf.Variable(y)
    path = [(x.numpy(), y.numpy())]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = surface(x, y)
        slopes = tape.gradient(surface.height, [x, y])
        for v, s in zip((x, y), slopes):
            v.assign_sub(learning_rate * s)
        path.append((x.numpy(), y.numpy()))
    return np.array(path)
