import numpy as np
import tensorflow as tf


# %% predict
def tape_dense_gradients(layer, x, y_true):
    model = tf.keras.Sequential([layer])
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((y_true - model.predict(x, verbose=0)) ** 2)
    return tape.gradient(loss, layer.trainable_variables)


# %% predict and a mean of NumPy
def tape_dense_gradients(layer, x, y_true):
    model = tf.keras.Sequential([tf.keras.Input((1,)), layer])
    with tf.GradientTape() as tape:
        prediction = model.predict(x, verbose=0)
        loss = np.mean((prediction - y_true.numpy()) ** 2)
    return tape.gradient(loss, model.trainable_variables)


# %% predict, then tensors again
def tape_dense_gradients(layer, x, y_true):
    inputs = tf.keras.Input((1,))
    model = tf.keras.Model(inputs, layer(inputs))
    with tf.GradientTape() as tape:
        prediction = tf.constant(model.predict(x, verbose=0))
        loss = tf.reduce_mean(tf.square(prediction - y_true))
    d_kernel, d_bias = tape.gradient(loss, [layer.kernel, layer.bias])
    return d_kernel.numpy(), d_bias.numpy()
