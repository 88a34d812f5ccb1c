import tensorflow as tf


# %% asked about the variable it was put in
def tape_dy_dx(x):
    place = tf.Variable(x)
    height = tf.Variable(tf.zeros_like(place))
    with tf.GradientTape() as tape:
        height.assign(place**2)
        height.assign_add(10.0)
    return tape.gradient(height, place)


# %% watched constant, result in a variable made before
class Curve:
    def __init__(self):
        self.y = tf.Variable(0.0)

    def __call__(self, x):
        self.y.assign(tf.square(x) + 10)
        return self.y


def tape_dy_dx(x):
    x, curve = tf.constant(x), Curve()
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = curve(x)
    return tape.gradient(y, x)
