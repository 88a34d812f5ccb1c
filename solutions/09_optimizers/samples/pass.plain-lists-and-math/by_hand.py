import math


def sgd(gradient, start, learning_rate, n_iterations):
    path = [start]
    for _ in range(n_iterations):
        path.append([w - learning_rate * g for w, g in zip(path[-1], gradient(path[-1]))])
    return path


def adagrad(gradient, start, learning_rate, epsilon, n_iterations):
    point, sums = tuple(start), [0.1, 0.1]
    yield point
    for _ in range(n_iterations):
        slopes = gradient(point)
        sums = [a + g * g for a, g in zip(sums, slopes)]
        point = tuple(w - learning_rate * g / math.sqrt(a + epsilon) for w, g, a in zip(point, slopes, sums))
        yield point


def rmsprop(gradient, start, learning_rate, rho, epsilon, n_iterations):
    points, squares = [list(map(float, start))], [0.0] * 2
    while len(points) <= n_iterations:
        g = gradient(points[-1])
        squares = [(1 - rho) * g[i] ** 2 + rho * squares[i] for i in range(2)]
        points.append([points[-1][i] - learning_rate / (squares[i] + epsilon) ** 0.5 * g[i] for i in range(2)])
    return points


def adadelta(gradient, start, learning_rate, rho, epsilon, n_iterations):
    x, a, d = list(start), [0.0, 0.0], [0.0, 0.0]
    path = [list(x)]
    for _ in range(n_iterations):
        g = gradient(x)
        for i in range(2):
            a[i] = rho * a[i] + (1 - rho) * g[i] ** 2
            step = math.sqrt((d[i] + epsilon) / (a[i] + epsilon)) * g[i]
            d[i] = rho * d[i] + (1 - rho) * step**2
            x[i] -= learning_rate * step
        path.append(list(x))
    return path


def adam(gradient, start, learning_rate, beta_1, beta_2, epsilon, n_iterations):
    x, m, v = list(start), [0.0, 0.0], [0.0, 0.0]
    path = [tuple(x)]
    power_1 = power_2 = 1.0
    for _ in range(n_iterations):
        power_1, power_2 = power_1 * beta_1, power_2 * beta_2
        g = gradient(x)
        for i in range(2):
            m[i] += (g[i] - m[i]) * (1 - beta_1)
            v[i] += (g[i] ** 2 - v[i]) * (1 - beta_2)
            x[i] -= learning_rate * math.sqrt(1 - power_2) / (1 - power_1) * m[i] / (math.sqrt(v[i]) + epsilon)
        path.append(tuple(x))
    return path
