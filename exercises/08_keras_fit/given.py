"""How the kit looks at a fit: it calls the student's function and keeps the model that was fitted."""

from unittest import mock

import tensorflow as tf


def watched(network):
    """A function that calls ``network``: what it gave back, and of the fitted model predictions, parameters and epochs.

    The predictions are None where no model was fitted; parameters are counted, and so are all epochs that were fitted.
    """

    def losses_and_predictions(x, y, epochs):
        fitted, epochs_run = [], []
        plain = tf.keras.Model.fit

        def fit(model, *args, **named):
            fitted.append(model)
            history = plain(model, *args, **named)
            epochs_run.append(len(history.epoch))
            return history

        with mock.patch.object(tf.keras.Model, "fit", fit):
            losses = network(x, y, epochs)
        if not fitted:
            return losses, None, 0, 0
        predictions = fitted[-1](tf.constant(x, tf.float32))
        return losses, predictions, fitted[-1].count_params(), sum(epochs_run)

    return losses_and_predictions
