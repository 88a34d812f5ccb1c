# %% the gradient that it calls is not written
def gradient(x, y):
    raise NotImplementedError


def gradient_descent(x, y, learning_rate, n_iterations):
    path = [(x, y)]
    for i in range(n_iterations):
        gx, gy = gradient(x, y)
        x, y = x - learning_rate * gx, y - learning_rate * gy
        path.append((x, y))
    return path
