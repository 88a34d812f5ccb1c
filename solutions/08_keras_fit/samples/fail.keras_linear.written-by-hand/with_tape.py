import numpy as np


def keras_linear(x_train, y_train, epochs):
    return np.polyfit(x_train.ravel(), y_train.ravel(), 1)
