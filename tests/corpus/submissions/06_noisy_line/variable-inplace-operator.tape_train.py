import tensorflow as tf


# %% both
def tape_train(x, y, learning_rate, epochs):
    a, b = tf.Variable(0.0, dtype=tf.float64), tf.Variable(0.0, dtype=tf.float64)
    path = [(0.0, 0.0)]
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum((y - (a + b * x)) ** 2)
        da, db = tape.gradient(loss, [a, b])
        a -= learning_rate * da
        b -= learning_rate * db
        path.append((float(a), float(b)))
    return path
