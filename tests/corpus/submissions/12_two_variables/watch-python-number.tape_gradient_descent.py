import tensorflow as tf


# %% list of two numbers
def tape_gradient_descent(x, y, learning_rate, n_iterations):
    path = [[x, y]]
    for _ in range(n_iterations):
        point = path[-1]
        with tf.GradientTape() as tape:
            tape.watch(point)
            x, y = point
            loss = (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2
        dx, dy = tape.gradient(loss, point)
        path.append([x - learning_rate * dx, y - learning_rate * dy])
    return path
