import tensorflow as tf


def made():
    model = tf.keras.Sequential()
    model.add(tf.keras.Input((1,)))
    model.add(tf.keras.layers.Dense(10, activation="relu"))
    model.add(tf.keras.layers.Dense(1))
    model.compile(loss="mse", optimizer="sgd")
    return model


# %% the last number left out of a range
def keras_network(x, y, epochs):
    model = made()
    return [model.fit(x, y, verbose=0).history["loss"][-1] for _ in range(epochs - 1)]
