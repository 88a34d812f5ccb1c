# %% tries the tape before the function is there
import tensorflow as tf

x = tf.constant(3.0)
with tf.GradientTape() as tape:
    y = x**2
print("slope at 3:", tape.gradient(y, x).numpy())


def tape_dy_dx(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = x**2
    return tape.gradient(y, x)
