import os
import random

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import numpy as np
import tensorflow as tf

random.seed(42)
np.random.seed(42)
tf.random.set_seed(42)
tf.keras.backend.set_floatx("float64")
print("TensorFlow", tf.__version__)


def tape_df(x):
    x = tf.Variable(x, dtype=tf.keras.backend.floatx())
    with tf.GradientTape() as tape:
        y = x**2
    return tape.gradient(y, x).numpy()


def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x, dtype=tf.float64)
    opt = tf.keras.optimizers.SGD(learning_rate)
    path = [x.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        opt.apply_gradients([(tape.gradient(y, x), x)])
        path.append(x.numpy())
    return path
