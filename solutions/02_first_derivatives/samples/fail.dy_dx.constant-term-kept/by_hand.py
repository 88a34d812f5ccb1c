def dy_dx(x):
    return 2 * x + 10
