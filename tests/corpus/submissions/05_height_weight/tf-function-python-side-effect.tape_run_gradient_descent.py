import tensorflow as tf


# %% pairs of tensors
def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    line = [tf.Variable(slope, dtype=tf.float64), tf.Variable(intercept, dtype=tf.float64)]
    path = [(slope, intercept)]

    @tf.function
    def step():
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((weights - line[0] * heights - line[1]) ** 2)
        for v, g in zip(line, tape.gradient(loss, line)):
            v.assign_sub(learning_rate * g)
        path.append((line[0].read_value(), line[1].read_value()))

    for _ in range(n_iterations):
        step()
    return path
