# %% weights set before there are any
import tensorflow as tf


def tape_fit_dense(layer, x, y, learning_rate, n_iterations):
    own = tf.keras.layers.Dense(1)
    own.set_weights(layer.get_weights())
    path = [tf.concat([tf.reshape(v, [-1]) for v in own.trainable_variables], 0)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(own(x) - y))
        for v, g in zip(own.trainable_variables, tape.gradient(loss, own.trainable_variables)):
            v.assign_sub(learning_rate * g)
        path.append(tf.concat([tf.reshape(v, [-1]) for v in own.trainable_variables], 0))
    return tf.stack(path)
