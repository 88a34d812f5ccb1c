import numpy as np


def loss(heights, weights, slope, intercept):
    return np.sum((weights - slope * heights - intercept) ** 2) / len(heights)


def gradients(heights, weights, slope, intercept):
    h = 1e-30
    return (
        loss(heights, weights, slope + 1j * h, intercept).imag / h,
        loss(heights, weights, slope, intercept + 1j * h).imag / h,
    )
