import tensorflow as tf


def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    h = tf.constant(heights, dtype=tf.float32)
    w = tf.constant(weights, dtype=tf.float32)
    slope = tf.Variable(slope)
    intercept = tf.Variable(intercept)
    path = [(slope.numpy(), intercept.numpy())]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(w - (slope * h + intercept)))
        ds, di = tape.gradient(loss, (slope, intercept))
        slope.assign_sub(learning_rate * ds)
        intercept.assign_sub(learning_rate * di)
        path.append((slope.numpy(), intercept.numpy()))
    return path


def keras_run_rmsprop(heights, weights, slope, intercept, learning_rate, n_iterations):
    h = tf.constant(heights, dtype=tf.float32)
    w = tf.constant(weights, dtype=tf.float32)
    variables = [tf.Variable(slope), tf.Variable(intercept)]
    optimizer = tf.keras.optimizers.RMSprop(learning_rate)
    path = [[v.numpy() for v in variables]]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(w - (variables[0] * h + variables[1])))
        optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))
        path.append([v.numpy() for v in variables])
    return path


def keras_run_adam(heights, weights, slope, intercept, learning_rate, n_iterations):
    h = tf.constant(heights, dtype=tf.float32)
    w = tf.constant(weights, dtype=tf.float32)
    variables = [tf.Variable(slope), tf.Variable(intercept)]
    optimizer = tf.keras.optimizers.Adam(learning_rate)
    path = [[v.numpy() for v in variables]]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(w - (variables[0] * h + variables[1])))
        optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))
        path.append([v.numpy() for v in variables])
    return path
