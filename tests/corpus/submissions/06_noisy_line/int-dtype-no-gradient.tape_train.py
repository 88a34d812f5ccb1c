import tensorflow as tf


# %% zero without a point
def tape_train(x, y, learning_rate, epochs):
    a, b = tf.Variable(0), tf.Variable(0)
    path = [(0.0, 0.0)]
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum((y - (tf.cast(a, tf.float64) + tf.cast(b, tf.float64) * x)) ** 2)
        da, db = tape.gradient(loss, [a, b])
        a.assign_sub(learning_rate * da)
        b.assign_sub(learning_rate * db)
        path.append((float(a), float(b)))
    return path
