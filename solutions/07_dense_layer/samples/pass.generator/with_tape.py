import tensorflow as tf


def tape_fit_dense(layer, x, y_true, learning_rate, n_iterations):
    def now():
        return [weight.numpy() for weight in layer.trainable_variables]

    weight, bias = now()
    yield weight.item(), bias.item()
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((y_true - layer(x)) ** 2)
        slopes = tape.gradient(loss, layer.trainable_variables)
        layer.set_weights([w - learning_rate * s.numpy() for w, s in zip(layer.get_weights(), slopes)])
        weight, bias = now()
        yield weight.item(), bias.item()
