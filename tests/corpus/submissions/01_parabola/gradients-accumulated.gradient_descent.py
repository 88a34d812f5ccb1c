# %% not reset
def gradient_descent(start_x, learning_rate, n_iterations):
    x, path, g = start_x, [start_x], 0.0
    for _ in range(n_iterations):
        g += 2 * x
        x = x - learning_rate * g
        path.append(x)
    return path


# %% sum of the list of slopes
def gradient_descent(start_x, learning_rate, n_iterations):
    path, slopes = [start_x], []
    for _ in range(n_iterations):
        slopes.append(2 * path[-1])
        path.append(path[-1] - learning_rate * sum(slopes))
    return path


# %% attribute of an object
class Walker:
    def __init__(self, x):
        self.x, self.grad = x, 0

    def backward(self):
        self.grad += 2 * self.x


def gradient_descent(start_x, learning_rate, n_iterations):
    walker = Walker(start_x)
    path = [walker.x]
    for _ in range(n_iterations):
        walker.backward()
        walker.x -= learning_rate * walker.grad
        path.append(walker.x)
    return path
