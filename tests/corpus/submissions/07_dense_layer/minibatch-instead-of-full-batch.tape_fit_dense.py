# %% slices of sixteen rows
import tensorflow as tf


def tape_fit_dense(layer, x, y_true, learning_rate, n_iterations):
    kernel, bias = layer.trainable_variables
    path = [(float(kernel[0, 0]), float(bias[0]))]
    for _ in range(n_iterations):
        for first in range(0, x.shape[0], 16):
            rows = slice(first, first + 16)
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean(tf.square(y_true[rows] - layer(x[rows])))
            for variable, slope in zip((kernel, bias), tape.gradient(loss, (kernel, bias))):
                variable.assign_sub(learning_rate * slope)
        path.append((float(kernel[0, 0]), float(bias[0])))
    return path


# %% a point for each batch
import tensorflow as tf


def tape_fit_dense(layer, x, y_true, learning_rate, n_iterations):
    def now():
        return [float(v.numpy().item()) for v in layer.trainable_variables]

    optimizer = tf.keras.optimizers.SGD(learning_rate)
    batches = tf.data.Dataset.from_tensor_slices((x, y_true)).batch(12, drop_remainder=True).repeat()
    path = [now()]
    for some, targets in batches.take(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(layer(some) - targets))
        slopes = tape.gradient(loss, layer.trainable_variables)
        optimizer.apply_gradients(zip(slopes, layer.trainable_variables))
        path.append(now())
    return path
