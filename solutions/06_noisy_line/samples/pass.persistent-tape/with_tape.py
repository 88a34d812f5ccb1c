import tensorflow as tf


def tape_train(x, y, learning_rate, epochs):
    a, b = tf.Variable(0.0, dtype=tf.float64), tf.Variable(0.0, dtype=tf.float64)
    path = [(float(a), float(b))]
    for _ in range(epochs):
        with tf.GradientTape(persistent=True) as tape:
            loss = tf.reduce_sum(tf.math.squared_difference(y, a + b * x))
        da, db = tape.gradient(loss, a), tape.gradient(loss, b)
        a.assign(a - learning_rate * da)
        b.assign(b - learning_rate * db)
        path.append((float(a), float(b)))
    return path
