"""What your functions are given: the parameters as a list of four arrays. Play with it: from given import network"""

import numpy as np


def network(numbers):
    """[W1, b1, W2, b2] of shapes (2, 3), (3,), (3, 1), (1,) from a vector of 13 numbers, W1 first, row by row."""
    numbers = np.array(numbers, dtype=float)
    return [numbers[:6].reshape(2, 3), numbers[6:9], numbers[9:12].reshape(3, 1), numbers[12:]]
