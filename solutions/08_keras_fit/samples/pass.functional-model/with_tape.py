import tensorflow as tf


def keras_network(x, y, epochs):
    entry = tf.keras.Input((1,))
    hidden = tf.keras.layers.ReLU()(tf.keras.layers.Dense(10)(entry))
    model = tf.keras.Model(entry, tf.keras.layers.Dense(1)(hidden))
    model.compile(optimizer="sgd", loss="mean_squared_error")
    history = model.fit(x, y, epochs=epochs, verbose=0)
    return history.history["loss"]
