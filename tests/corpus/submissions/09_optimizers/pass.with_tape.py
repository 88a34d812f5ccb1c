"""Right walks with Keras."""

import tensorflow as tf


# %% wide variable and apply
def keras_descent(name, loss, start, learning_rate, n_iterations):
    kinds = {c.__name__.lower(): c for c in (tf.keras.optimizers.SGD, tf.keras.optimizers.RMSprop,
             tf.keras.optimizers.Adagrad, tf.keras.optimizers.Adadelta, tf.keras.optimizers.Adam)}  # fmt: skip
    optimizer = kinds[name](learning_rate=learning_rate)
    w = tf.Variable(start, dtype=tf.float64)
    path = [w.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            height = loss(w)
        optimizer.apply([tape.gradient(height, w)], [w])
        path.append(w.numpy())
    return path


# %% step inside a function
def keras_descent(name, loss, start, learning_rate, n_iterations):
    optimizer = tf.keras.optimizers.deserialize({"class_name": name, "config": {"learning_rate": learning_rate}})
    w = tf.Variable(start)
    optimizer.build([w])

    @tf.function
    def step():
        with tf.GradientTape() as tape:
            height = loss(w)
        optimizer.apply_gradients([(tape.gradient(height, w), w)])
        return w.read_value()

    return tf.stack([w.read_value(), *(step() for _ in range(n_iterations))])


# %% gradient by an accumulator
def keras_descent(name, loss, start, learning_rate, n_iterations):
    optimizer = tf.keras.optimizers.get(name)
    optimizer.learning_rate = learning_rate
    w = tf.Variable(start, dtype=tf.float64)
    axes = tf.unstack(tf.eye(2, dtype=tf.float64))
    path = [w.numpy().tolist()]
    for _ in range(n_iterations):
        slopes = []
        for axis in axes:
            with tf.autodiff.ForwardAccumulator(w, axis) as forward:
                height = loss(w)
            slopes.append(forward.jvp(height))
        optimizer.apply_gradients([(tf.stack(slopes), w)])
        path.append(w.numpy().tolist())
    return path


# %% global precision and a keras variable
tf.keras.backend.set_floatx("float64")


def keras_descent(name, loss, start, learning_rate, n_iterations):
    optimizer = tf.keras.optimizers.get({"class_name": name, "config": {"learning_rate": learning_rate}})
    w = tf.keras.Variable(start)
    path = [w.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            height = loss(w.value)
        optimizer.apply_gradients(zip([tape.gradient(height, w.value)], [w]))
        path.append(w.numpy())
    return path
