import keras


def g_first(x):
    return float(4 * keras.ops.power(x, 3) - 6 * x + 1)
