import tensorflow as tf


# %% a loop over the order
def tape_third(x):
    x = tf.Variable(x)
    with tf.GradientTape(persistent=True) as tape:
        value = x**4 - 3 * x**2 + x
    for _ in range(3):
        value = tape.gradient(value, x)
    return value
