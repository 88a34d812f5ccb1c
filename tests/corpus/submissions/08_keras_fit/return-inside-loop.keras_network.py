import tensorflow as tf


def made():
    model = tf.keras.Sequential()
    model.add(tf.keras.Input((1,)))
    model.add(tf.keras.layers.Dense(10, activation="relu"))
    model.add(tf.keras.layers.Dense(1))
    model.compile(loss="mse", optimizer="sgd")
    return model


# %% losses of the first epoch
def keras_network(x, y, epochs):
    network = made()
    all_losses = []
    for number in range(epochs):
        result = network.fit(x, y, verbose=0)
        all_losses = all_losses + result.history["loss"]
        return all_losses
