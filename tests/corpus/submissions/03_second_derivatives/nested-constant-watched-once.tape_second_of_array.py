import tensorflow as tf


# %% array and the inner tape
def tape_second_of_array(xs):
    x = tf.convert_to_tensor(xs)
    with tf.GradientTape() as second_tape, tf.GradientTape() as first_tape:
        first_tape.watch(x)
        y = tf.square(x)
        first = first_tape.gradient(y, x)
    return first, second_tape.gradient(first, x)


# %% array and the outer tape
def tape_second_of_array(xs):
    x = tf.constant(xs, dtype=tf.float32)
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            y = x**2
        slope = inner.gradient(y, x)
    return [slope.numpy(), outer.gradient(slope, x).numpy()]
