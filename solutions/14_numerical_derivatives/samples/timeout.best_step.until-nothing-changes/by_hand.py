def best_step(f, x):
    h = 1.0
    while (f(x + h) - f(x - h)) / (2 * h) != (f(x + h / 2) - f(x - h / 2)) / h or True:
        h = h * 0.999
    return h
