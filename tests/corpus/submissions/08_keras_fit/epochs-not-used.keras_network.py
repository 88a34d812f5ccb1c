import tensorflow as tf


def made():
    layers = [tf.keras.layers.Dense(10, activation="relu"), tf.keras.layers.Dense(1)]
    model = tf.keras.Sequential(layers)
    model.compile(optimizer="sgd", loss="mean_squared_error")
    return model


# %% fit's own default
def keras_network(x, y, epochs):
    return made().fit(x, y, verbose=0).history["loss"]


# %% the number of the statement
def keras_network(x, y, epochs):
    model = made()
    model.fit(x, y, epochs=10, verbose=0)
    return model.history.history["loss"]


# %% a constant at the top of the file
N_EPOCHS = 6


def keras_network(x, y, epochs):
    history = made().fit(x, y, verbose=0, epochs=N_EPOCHS)
    return [float(loss) for loss in history.history["loss"]]
