import tensorflow as tf


def made():
    model = tf.keras.Sequential()
    model.add(tf.keras.Input((1,)))
    model.add(tf.keras.layers.Dense(10, activation="relu"))
    model.add(tf.keras.layers.Dense(1))
    model.compile(loss="mse", optimizer="sgd")
    return model


# %% the object that fit gives back
def keras_network(x, y, epochs):
    return made().fit(x, y, verbose=0, epochs=epochs)


# %% its dict
def keras_network(x, y, epochs):
    return made().fit(x, y, verbose=0, epochs=epochs).history
