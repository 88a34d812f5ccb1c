import tensorflow as tf


def made():
    model = tf.keras.Sequential()
    model.add(tf.keras.Input((1,)))
    model.add(tf.keras.layers.Dense(10, activation="relu"))
    model.add(tf.keras.layers.Dense(1))
    model.compile(loss="mse", optimizer="sgd")
    return model


# %% made once, when it is needed
known = {}


def keras_network(x, y, epochs):
    if "model" not in known:
        known["model"] = made()
    history = known["model"].fit(x, y, epochs=epochs, verbose=0)
    return [float(loss) for loss in history.history["loss"]]
