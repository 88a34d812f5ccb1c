from itertools import accumulate


def descend(start, learning_rate, epochs):
    return list(accumulate(range(epochs), lambda w, _: w - learning_rate * 2 * w, initial=start))
