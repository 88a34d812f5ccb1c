import tensorflow as tf


# %% path filled inside
def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    path = [start_x]

    @tf.function
    def step():
        with tf.GradientTape() as tape:
            y = x**2
        x.assign_sub(learning_rate * tape.gradient(y, x))
        path.append(x.read_value())

    for _ in range(n_iterations):
        step()
    return path


# %% made numbers at the end
def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    history = []

    @tf.function
    def step():
        history.append(x + 0.0)
        with tf.GradientTape() as tape:
            y = x * x
        x.assign_sub(learning_rate * tape.gradient(y, x))

    for _ in range(n_iterations):
        step()
    history.append(x)
    return [float(point) for point in history]


# %% stacked at the end
class Walk(tf.Module):
    def __init__(self, x):
        self.x = tf.Variable(x)
        self.seen = [self.x.read_value()]

    @tf.function
    def step(self, rate):
        with tf.GradientTape() as tape:
            y = tf.square(self.x)
        self.x.assign_sub(rate * tape.gradient(y, self.x))
        self.seen.append(self.x.read_value())


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    walk = Walk(start_x)
    for _ in range(n_iterations):
        walk.step(tf.constant(learning_rate))
    return tf.stack(walk.seen)
