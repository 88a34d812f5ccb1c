import tensorflow as tf


def made(rate=0.01):
    model = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(1)])
    model.compile(optimizer=tf.keras.optimizers.SGD(rate), loss="mse")
    return model


# %% half of it
def keras_linear(x_train, y_train, epochs):
    model = made(0.005)
    model.fit(x_train, y_train, epochs=epochs, verbose=0)
    return tuple(part.numpy().item() for part in model.trainable_variables)
