def gradient(x, y):
    valley = y - x * x
    return [2 * (x - 1) - 400 * x * valley, 200 * valley]


def hessian(x, y):
    return [[1200 * x**2 - 400 * y + 2, -400 * x], [-400 * x, 200]]


def newton(x, y, n_iterations):
    path = [(x, y)]
    for _ in range(n_iterations):
        (a, b), (c, d) = hessian(x, y)
        p, q = gradient(x, y)
        determinant = a * d - b * c
        x, y = x - (d * p - b * q) / determinant, y - (a * q - c * p) / determinant
        path.append((x, y))
    return path
