import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def loss_of(numbers, x, y):
    z = sigmoid(x @ numbers[:6].reshape(2, 3) + numbers[6:9]) @ numbers[9:12].reshape(3, 1) + numbers[12]
    return np.mean(np.log(1 + np.exp(z)) - y * z)


def gradients(params, x, y):
    """Thirteen complex steps instead of one pass backwards: slow, and right."""
    here = np.concatenate([p.ravel() for p in params])
    slopes = [loss_of(here + 1e-30j * e, x, y).imag / 1e-30 for e in np.eye(13)]
    return [np.array(slopes[:6]).reshape(2, 3), slopes[6:9], np.array(slopes[9:12]).reshape(3, 1), [slopes[12]]]
