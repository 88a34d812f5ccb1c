import tensorflow as tf


# %% weights taken before, unpacked after
def keras_linear(x_train, y_train, epochs):
    model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
    weights = model.trainable_variables
    model.compile(optimizer="sgd", loss="mean_squared_error")
    model.fit(x_train, y_train, epochs=epochs, verbose=0)
    weight, bias = weights
    return float(weight[0, 0]), float(bias[0])


# %% a list that stays empty
def keras_linear(x_train, y_train, epochs):
    model = tf.keras.Sequential()
    model.add(tf.keras.layers.Dense(1))
    variables = model.weights
    model.compile("sgd", "mse")
    model.fit(x_train, y_train, epochs=epochs, verbose=0)
    return [variable.numpy().item() for variable in variables]
