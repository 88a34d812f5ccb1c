# %% asks for the rate
def gradient_descent(start_x, learning_rate, n_iterations):
    learning_rate = float(input("learning rate? "))
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] - learning_rate * 2 * path[-1])
    return path


# %% asks while it is loaded
start = float(input("Where do you start? "))


def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append((1 - 2 * learning_rate) * path[-1])
    return path


# %% asks in a helper
def ask(what, kind=float):
    while True:
        try:
            return kind(input(what + ": "))
        except ValueError:
            print("a number, please")


def gradient_descent(start_x, learning_rate, n_iterations):
    n = ask("steps", int)
    return [start_x * (1 - 2 * learning_rate) ** k for k in range(n + 1)]
