import tensorflow as tf


# %% both variables from one recording
def tape_train(x, y, learning_rate, epochs):
    a = tf.Variable(0.0, dtype=tf.float64)
    b = tf.Variable(0.0, dtype=tf.float64)
    with tf.GradientTape(persistent=True) as tape:
        loss = tf.reduce_sum(tf.square(y - a - b * x))
    path = [(0.0, 0.0)]
    for _ in range(epochs):
        da, db = tape.gradient(loss, (a, b))
        a.assign_sub(learning_rate * da)
        b.assign_sub(learning_rate * db)
        path.append((a.numpy(), b.numpy()))
    return path
