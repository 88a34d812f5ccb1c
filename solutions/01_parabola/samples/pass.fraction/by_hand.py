from fractions import Fraction


def f(x):
    return Fraction(x) ** 2


def df(x):
    return 2 * Fraction(x)


def iteration_table():
    rows = []
    x = Fraction(2)
    rate = Fraction(1, 10)
    for n in range(1, 5):
        slope = df(x)
        rows.append((n, x, slope, x - rate * slope))
        x = x - rate * slope
    return rows


def gradient_descent(start_x, learning_rate, n_iterations):
    x, rate = Fraction(start_x), Fraction(learning_rate)
    path = [x]
    for _ in range(n_iterations):
        x -= rate * df(x)
        path.append(x)
    return path
