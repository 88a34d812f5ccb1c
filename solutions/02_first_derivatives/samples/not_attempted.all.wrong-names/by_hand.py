def derivative_of_y(x):
    return 2 * x


def partial_derivatives(x, b):
    return 2 * x, 2 * b
