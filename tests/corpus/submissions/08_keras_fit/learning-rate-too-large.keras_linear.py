import tensorflow as tf


def made(rate=0.01):
    model = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(1)])
    model.compile(optimizer=tf.keras.optimizers.SGD(rate), loss="mse")
    return model


# %% a rate of 2
def keras_linear(x_train, y_train, epochs):
    model = made(rate=2.0)
    model.fit(x_train, y_train, epochs=epochs, verbose=0)
    weight, bias = (part.item() for part in model.get_weights())
    return [weight, bias]
