import tensorflow as tf


# %% one shift for all points
def tape_second_of_array(xs):
    shift = tf.Variable(0.0, dtype=tf.float64)
    with tf.GradientTape() as second:
        with tf.GradientTape() as first:
            squares = tf.square(tf.cast(xs, tf.float64) + shift)
        slope = first.gradient(squares, shift)
    return [slope, second.gradient(slope, shift)]


# %% shift that is watched
def tape_second_of_array(xs):
    points, shift = tf.constant(xs, tf.float32), tf.zeros(())
    with tf.GradientTape(persistent=True) as outer:
        outer.watch(shift)
        with tf.GradientTape() as inner:
            inner.watch(shift)
            total = (points + shift) * (points + shift)
        d1 = inner.gradient(total, shift)
    d2 = outer.gradient(d1, shift)
    return d1.numpy(), d2.numpy()
