import tensorflow as tf

def keras_run_adam(heights, weights, slope, intercept, learning_rate, n_iterations):
    return 2slope
