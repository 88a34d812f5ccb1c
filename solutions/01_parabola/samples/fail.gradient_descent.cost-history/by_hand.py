def f(x):
    return x**2


def df(x):
    return 2 * x


def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    costs = [f(x)]
    for _ in range(n_iterations):
        x = x - learning_rate * df(x)
        costs.append(f(x))
    return costs
