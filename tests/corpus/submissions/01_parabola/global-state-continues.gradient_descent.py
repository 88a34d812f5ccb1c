# %% x of the module
x = 2.0


def gradient_descent(start_x, learning_rate, n_iterations):
    global x
    path = [x]
    for _ in range(n_iterations):
        x = x - learning_rate * 2 * x
        path.append(x)
    return path


# %% list of the module
history = []


def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    history.append(x)
    for _ in range(n_iterations):
        x = x - learning_rate * 2 * x
        history.append(x)
    return history


# %% a walker that is made once
class Walker:
    def __init__(self):
        self.x = None

    def walk(self, start, rate, n):
        if self.x is None:
            self.x = start
        path = [self.x]
        for _ in range(n):
            self.x -= rate * 2 * self.x
            path.append(self.x)
        return path


WALKER = Walker()


def gradient_descent(start_x, learning_rate, n_iterations):
    return WALKER.walk(start_x, learning_rate, n_iterations)
