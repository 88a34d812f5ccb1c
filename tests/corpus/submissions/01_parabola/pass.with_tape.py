"""Right answers with a tape or a Keras optimizer."""

import tensorflow as tf


# %% matrices of one number
def tape_df(x):
    x = tf.Variable([[x]])
    with tf.GradientTape() as tape:
        y = tf.matmul(x, x)
    return tape.gradient(y, x)


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.constant([[start_x]])
    path = [x]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = x @ x
        x = x - learning_rate * tape.gradient(y, x)
        path.append(x)
    return path


# %% slices of a gather
def tape_df(x):
    table = tf.Variable([x])
    with tf.GradientTape() as tape:
        y = tf.reduce_sum(tf.gather(table, [0]) ** 2)
    return tape.gradient(y, table)


# %% dict of sources
def tape_df(x):
    sources = {"x": tf.Variable(x), "unused": tf.Variable(1.0)}
    with tf.GradientTape() as tape:
        y = sources["x"] ** 2
    return tape.gradient(y, sources)["x"]


# %% tape around an accumulator
def tape_df(x):
    x = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        with tf.autodiff.ForwardAccumulator(x, tf.constant(1.0)) as forward:
            y = x**2
        again = 0.5 * x * forward.jvp(y)  # x², since the slope is 2x
    return tape.gradient(again, x)


# %% while loop of tensorflow with an array
def tape_gradient_descent(start_x, learning_rate, n_iterations):
    path = tf.TensorArray(tf.float64, size=n_iterations + 1).write(0, tf.constant(start_x, tf.float64))

    def step(k, x, path):
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = x * x
        x = x - learning_rate * tape.gradient(y, x)
        return k + 1, x, path.write(k + 1, x)

    start = (tf.constant(0), tf.constant(start_x, tf.float64), path)
    _, _, path = tf.while_loop(lambda k, x, path: k < n_iterations, step, start)
    return path.stack()


# %% loop unrolled by a function
def tape_gradient_descent(start_x, learning_rate, n_iterations):
    @tf.function
    def walk(x):
        points = [x]
        for _ in range(n_iterations):
            with tf.GradientTape() as tape:
                tape.watch(x)
                y = x * x
            x = x - learning_rate * tape.gradient(y, x)
            points.append(x)
        return tf.stack(points)

    return walk(tf.constant(start_x))


# %% scan
def tape_gradient_descent(start_x, learning_rate, n_iterations):
    def step(x, _):
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = tf.square(x)
        return x - learning_rate * tape.gradient(y, x)

    start = tf.constant(start_x)
    later = tf.scan(step, tf.range(n_iterations), initializer=start)
    return tf.concat([[start], later], axis=0)


# %% compiled step
@tf.function(jit_compile=True)
def slope(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x * x
    return tape.gradient(y, x)


def tape_df(x):
    return slope(tf.constant(x))


# %% retraced for every float
@tf.function
def slope(x):
    v = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(v)
        y = v**2
    return tape.gradient(y, v)


def tape_df(x):
    return slope(x)


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] - learning_rate * float(slope(path[-1])))
    return path


# %% unconnected gradients are zero
def tape_df(x):
    x, other = tf.Variable(x), tf.Variable(1.0)
    with tf.GradientTape() as tape:
        y = x**2
    by_x, by_other = tape.gradient(y, [x, other], unconnected_gradients=tf.UnconnectedGradients.ZERO)
    return by_x + by_other


# %% batch of one
def tape_df(x):
    x = tf.constant([[x]], dtype=tf.float64)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x**2
    return tape.batch_jacobian(y, x)


# %% imported when it is needed
def tape_df(x):
    import importlib

    flow = importlib.import_module("tensorflow")
    x = flow.Variable(x, dtype="float64")
    with flow.GradientTape() as tape:
        y = x**2
    return tape.gradient(y, x).numpy().item()


# %% global settings
tf.random.set_seed(3)
tf.config.run_functions_eagerly(True)
tf.get_logger().setLevel("ERROR")
tf.keras.backend.set_floatx("float64")


@tf.function
def slope(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x**2
    return tape.gradient(y, x)


def tape_df(x):
    return slope(tf.constant(x, tf.keras.backend.floatx()))


def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.keras.Variable(start_x)
    optimizer = tf.keras.optimizers.SGD(learning_rate)
    path = [float(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x.value**2
        optimizer.apply([tape.gradient(y, x.value)], [x])
        path.append(float(x))
    return path


# %% recorder started and stopped by hand
def tape_df(x):
    x = tf.Variable(x)
    tape = tf.GradientTape()
    tape.__enter__()
    y = x**2
    tape.__exit__(None, None, None)
    return tape.gradient(y, x)


# %% recording stopped for the update
def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    path = [float(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x * x
            with tape.stop_recording():
                x.assign_sub(learning_rate * tape.gradient(y, x))
                path.append(float(x))
    return path


# %% gradient function of a custom operation
@tf.custom_gradient
def square(x):
    return x * x, lambda upstream: upstream * 2 * x


def tape_df(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = square(x)
    return tape.gradient(y, x)


# %% gradient that has to be weighted
def tape_df(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = x**2
    return tape.gradient(y, x, output_gradients=tf.constant(1.0))


# %% optimizer by its name
def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable([start_x])
    sgd = tf.keras.optimizers.get("sgd")
    sgd.learning_rate = learning_rate
    path = [x.numpy()[0]]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = tf.reduce_sum(x**2)
        sgd.apply_gradients([(tape.gradient(y, x), x)])
        path.append(x.numpy()[0])
    return path


# %% optimizer kept for a new variable
sgd = tf.keras.optimizers.SGD()


def keras_gradient_descent(start_x, learning_rate, n_iterations):
    global sgd
    x = tf.Variable(start_x)
    sgd = tf.keras.optimizers.SGD.from_config({**sgd.get_config(), "learning_rate": learning_rate})
    path = [x.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        sgd.apply_gradients(zip([tape.gradient(y, x)], [x]))
        path.append(x.numpy())
    return path


# %% step inside a function
def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    optimizer = tf.keras.optimizers.SGD(learning_rate)

    @tf.function
    def step():
        with tf.GradientTape() as tape:
            y = x**2
        optimizer.apply_gradients([(tape.gradient(y, x), x)])
        return x.read_value()

    return tf.stack([x.read_value()] + [step() for _ in range(n_iterations)])


# %% momentum of zero and nesterov of nothing
def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    optimizer = tf.keras.optimizers.SGD(learning_rate, momentum=0.0, nesterov=True)
    path = [x.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        optimizer.apply_gradients([(tape.gradient(y, x), x)])
        path.append(x.numpy())
    return path


# %% one model with one weight
def keras_gradient_descent(start_x, learning_rate, n_iterations):
    layer = tf.keras.layers.Dense(1, use_bias=False)
    layer.build((None, 1))
    layer.kernel.assign([[start_x]])
    optimizer = tf.keras.optimizers.SGD(learning_rate)
    path = [layer.get_weights()[0]]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = tf.reduce_sum(layer(tf.ones((1, 1))) ** 2)
        gradients = tape.gradient(y, layer.trainable_variables)
        optimizer.apply_gradients(zip(gradients, layer.trainable_variables))
        path.append(layer.get_weights()[0])
    return path


# %% optimizer and variable of the module
x = tf.Variable(0.0)
sgd = tf.keras.optimizers.SGD()


def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x.assign(start_x)
    sgd.learning_rate = learning_rate
    path = [x.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        sgd.apply_gradients([(tape.gradient(y, x), x)])
        path.append(x.numpy())
    return path


# %% eager tape, the optimizer's step alone is a tf.function
def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    optimizer = tf.keras.optimizers.SGD(learning_rate)
    optimizer.build([x])

    @tf.function
    def move(slope):
        optimizer.apply_gradients([(slope, x)])

    path = [float(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        move(tape.gradient(y, x))
        path.append(float(x))
    return path


# %% one traced slope for all calls, the first slope of each walk without it
@tf.function
def later_slope(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x**2
    return tape.gradient(y, x)


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.constant(start_x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x**2
    slope = tape.gradient(y, x)
    path = [x]
    for _ in range(n_iterations):
        path.append(path[-1] - learning_rate * slope)
        slope = later_slope(path[-1])
    return path
