from itertools import accumulate, repeat


def gradient_descent(start_x, learning_rate, n_iterations):
    return accumulate(repeat(None, n_iterations), lambda x, _: x - learning_rate * 2 * x, initial=start_x)
