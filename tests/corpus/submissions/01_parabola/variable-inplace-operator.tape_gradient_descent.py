import tensorflow as tf


# %% minus equals
def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    path = [float(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        x -= learning_rate * tape.gradient(y, x)
        path.append(float(x))
    return path


# %% plus equals of the negative step
def tape_gradient_descent(start_x, learning_rate, n_iterations):
    point = tf.Variable(start_x, dtype=tf.float64)
    points = [point.numpy()]
    while len(points) <= n_iterations:
        with tf.GradientTape() as tape:
            height = tf.square(point)
        slope = tape.gradient(height, point)
        point += -learning_rate * slope
        points.append(point.numpy())
    return points
