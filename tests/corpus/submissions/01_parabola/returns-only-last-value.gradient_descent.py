# %% one number in a list
def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    for _ in range(n_iterations):
        x = x - learning_rate * 2 * x
        path = [x]
    return path


# %% recursion without a list
def gradient_descent(start_x, learning_rate, n_iterations):
    if n_iterations == 0:
        return start_x
    return gradient_descent(start_x - learning_rate * 2 * start_x, learning_rate, n_iterations - 1)
