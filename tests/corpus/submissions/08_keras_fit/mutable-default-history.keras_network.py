import tensorflow as tf


def made():
    model = tf.keras.Sequential()
    model.add(tf.keras.Input((1,)))
    model.add(tf.keras.layers.Dense(10, activation="relu"))
    model.add(tf.keras.layers.Dense(1))
    model.compile(loss="mse", optimizer="sgd")
    return model


# %% one epoch at a time
def keras_network(x, y, epochs, history=[]):
    model = made()
    for _ in range(epochs):
        history.append(model.fit(x, y, verbose=0).history["loss"][0])
    return history
