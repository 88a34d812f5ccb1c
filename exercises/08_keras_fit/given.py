"""How the kit looks at a fit: it calls the student's function and keeps the model that was fitted."""

from unittest import mock

import tensorflow as tf


def watched(network):
    """A function that calls ``network``: what it gave back, what the fitted model predicts, how many parameters it has.

    The predictions are None where no model was fitted.
    """

    def losses_and_predictions(x, y, epochs):
        fitted = []
        plain = tf.keras.Model.fit

        def fit(model, *args, **named):
            fitted.append(model)
            return plain(model, *args, **named)

        with mock.patch.object(tf.keras.Model, "fit", fit):
            losses = network(x, y, epochs)
        if not fitted:
            return losses, None, 0
        return losses, fitted[-1](tf.constant(x, tf.float32)), fitted[-1].count_params()

    return losses_and_predictions
