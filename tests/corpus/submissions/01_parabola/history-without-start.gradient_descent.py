# %% comprehension with walrus
def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    return [x := x - learning_rate * 2 * x for _ in range(n_iterations)]
