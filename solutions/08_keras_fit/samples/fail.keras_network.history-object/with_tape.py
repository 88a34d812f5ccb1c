import tensorflow as tf


def keras_network(x, y, epochs):
    model = tf.keras.Sequential(
        [tf.keras.Input((1,)), tf.keras.layers.Dense(10, activation="relu"), tf.keras.layers.Dense(1)]
    )
    model.compile(optimizer="sgd", loss="mean_squared_error")
    history = model.fit(x, y, epochs=2, verbose=0)
    return history
