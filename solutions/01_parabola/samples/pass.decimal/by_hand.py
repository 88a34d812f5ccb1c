from decimal import Decimal


def f(x):
    return Decimal(str(x)) ** 2


def df(x):
    return Decimal(2) * Decimal(str(x))


def iteration_table():
    x = Decimal("2")
    rows = []
    for n in (1, 2, 3, 4):
        slope = 2 * x
        x_next = x - Decimal("0.1") * slope
        rows.append([n, x, slope, x_next])
        x = x_next
    return rows


def gradient_descent(start_x, learning_rate, n_iterations):
    x = Decimal(str(start_x))
    lr = Decimal(str(learning_rate))
    history = [x]
    for _ in range(n_iterations):
        x = x - lr * 2 * x
        history.append(x)
    return history
