def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def best_step(f, x):
    return 1e-5
