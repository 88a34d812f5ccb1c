import tensorflow as tf
from tensorflow import keras


def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x = keras.Variable(start_x)
    optimizer = keras.optimizers.SGD(learning_rate=learning_rate)
    optimizer.build([x])
    path = [float(x.numpy())]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = tf.square(x.value)
        optimizer.apply(tape.gradient(y, [x.value]), [x])
        path.append(float(x.numpy()))
    return path
