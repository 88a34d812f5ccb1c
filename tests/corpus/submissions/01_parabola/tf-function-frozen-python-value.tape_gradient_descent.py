import tensorflow as tf


# %% global rate
RATE = 0.0
X = tf.Variable(0.0)


@tf.function
def step():
    with tf.GradientTape() as tape:
        y = X**2
    X.assign_sub(RATE * tape.gradient(y, X))


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    global RATE
    RATE = learning_rate
    X.assign(start_x)
    path = [float(X)]
    for _ in range(n_iterations):
        step()
        path.append(float(X))
    return path


# %% settings in a dict
SETTINGS = {}


@tf.function
def moved(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x * x
    return x - SETTINGS["rate"] * tape.gradient(y, x)


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    SETTINGS["rate"] = learning_rate
    points = [tf.constant(start_x)]
    while len(points) <= n_iterations:
        points.append(moved(points[-1]))
    return [p.numpy() for p in points]


# %% point of the closure
def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x

    @tf.function
    def slope():
        v = tf.constant(x)
        with tf.GradientTape() as tape:
            tape.watch(v)
            y = v**2
        return tape.gradient(y, v)

    path = [x]
    for _ in range(n_iterations):
        x = x - learning_rate * float(slope())
        path.append(x)
    return path
