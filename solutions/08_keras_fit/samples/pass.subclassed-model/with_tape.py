import tensorflow as tf


def keras_network(x, y, epochs):
    class Network(tf.keras.Model):
        def __init__(self):
            super().__init__()
            self.hidden = tf.keras.layers.Dense(10, activation="relu")
            self.last = tf.keras.layers.Dense(1)

        def call(self, inputs):
            return self.last(self.hidden(inputs))

    model = Network()
    model.compile(optimizer="sgd", loss="mean_squared_error")
    history = model.fit(x, y, epochs=epochs, verbose=0)
    return history.history["loss"]
