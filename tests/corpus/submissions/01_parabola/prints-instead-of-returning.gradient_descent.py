# %% each step
def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    print(x)
    for _ in range(n_iterations):
        x = x - learning_rate * 2 * x
        print(x)


# %% the slope is printed by a helper
def slope(x):
    print("slope:", 2 * x)


def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] - learning_rate * slope(path[-1]))
    return path
