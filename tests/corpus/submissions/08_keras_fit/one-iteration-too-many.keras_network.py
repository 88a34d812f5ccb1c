import tensorflow as tf


def made():
    model = tf.keras.Sequential()
    model.add(tf.keras.Input((1,)))
    model.add(tf.keras.layers.Dense(10, activation="relu"))
    model.add(tf.keras.layers.Dense(1))
    model.compile(loss="mse", optimizer="sgd")
    return model


# %% counted from 0 to epochs
def keras_network(x, y, epochs):
    model, losses, epoch = made(), [], 0
    while epoch <= epochs:
        losses += model.fit(x, y, epochs=1, verbose=0).history["loss"]
        epoch += 1
    return losses
