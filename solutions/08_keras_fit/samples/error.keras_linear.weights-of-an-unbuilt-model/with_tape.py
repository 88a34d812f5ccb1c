import tensorflow as tf


def keras_linear(x_train, y_train, epochs):
    model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
    model.compile(optimizer="sgd", loss="mean_squared_error")
    weight, bias = model.get_weights()
    return weight.item(), bias.item()
