"""The whole loop in two lines: compile and fit.

x and y come as NumPy arrays of float64 with shape (n, 1): one row a point, one column.
"""

import tensorflow as tf


def keras_linear(x_train, y_train, epochs):
    """Fit a line with a single Dense(1), compiled with optimizer="sgd" and loss="mean_squared_error".

    Returns the pair (weight, bias) after `epochs` epochs.
    """
    ### BEGIN SOLUTION
    model = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(1)])
    model.compile(optimizer="sgd", loss="mean_squared_error")
    model.fit(x_train, y_train, epochs=epochs, verbose=0)
    weight, bias = model.get_weights()
    return weight.item(), bias.item()
    ### END SOLUTION


def keras_network(x, y, epochs):
    """Fit a curve with Dense(10, relu) and then Dense(1), compiled like the line.

    Returns the loss of each epoch, in order: `epochs` numbers.
    """
    ### BEGIN SOLUTION
    model = tf.keras.Sequential(
        [tf.keras.Input((1,)), tf.keras.layers.Dense(10, activation="relu"), tf.keras.layers.Dense(1)]
    )
    model.compile(optimizer="sgd", loss="mean_squared_error")
    return model.fit(x, y, epochs=epochs, verbose=0).history["loss"]
    ### END SOLUTION
