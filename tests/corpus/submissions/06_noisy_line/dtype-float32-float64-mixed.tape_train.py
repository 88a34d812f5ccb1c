import tensorflow as tf


# %% assign_sub of a float32 tensor
def tape_train(x, y, learning_rate, epochs):
    a, b = tf.Variable(0.0, dtype=tf.float64), tf.Variable(0.0, dtype=tf.float64)
    path = [(0.0, 0.0)]
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum((y - (a + b * x)) ** 2)
        da, db = tape.gradient(loss, [a, b])
        a.assign_sub(tf.cast(learning_rate * da, tf.float32))
        b.assign_sub(tf.cast(learning_rate * db, tf.float32))
        path.append((float(a), float(b)))
    return path


# %% inside a tf.function
@tf.function
def loss_of(a, b, x, y):
    return tf.reduce_sum((y - (a + b * x)) ** 2)


def tape_train(x, y, learning_rate, epochs):
    a, b = tf.Variable(0.0), tf.Variable(0.0)
    path = [(0.0, 0.0)]
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = loss_of(a, b, tf.constant(x), tf.constant(y))
        da, db = tape.gradient(loss, [a, b])
        a.assign_sub(learning_rate * da)
        b.assign_sub(learning_rate * db)
        path.append((float(a), float(b)))
    return path
