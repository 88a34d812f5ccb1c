import numpy as np
import tensorflow as tf


def keras_run_adam(heights, weights, slope, intercept, learning_rate, n_iterations):
    learning_rate = np.float64(np.float32(learning_rate))
    theta = np.array([slope, intercept])
    m, v = np.zeros(2), np.zeros(2)
    path = [theta]
    for t in range(1, n_iterations + 1):
        r = theta[0] * heights + theta[1] - weights
        g = 2 * np.array([np.mean(r * heights), np.mean(r)])
        m = m + (g - m) * (1 - 0.9)
        v = v + (g**2 - v) * (1 - 0.999)
        theta = theta - m * learning_rate * np.sqrt(1 - 0.999**t) / (1 - 0.9**t) / (np.sqrt(v) + 1e-7)
        path.append(theta)
    return path
