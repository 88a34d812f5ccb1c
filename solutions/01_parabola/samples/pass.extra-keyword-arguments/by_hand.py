def df(x, *, check=False):
    assert not check or isinstance(x, float)
    return 2 * x


def gradient_descent(start_x, learning_rate, n_iterations, derivative=df, verbose=False, tol=None):
    x = start_x
    path = [x]
    for _ in range(n_iterations):
        step = learning_rate * derivative(x)
        if tol is not None and abs(step) < tol:
            break
        x -= step
        if verbose:
            print(x)
        path.append(x)
    return path
