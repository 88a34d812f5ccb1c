def dy_dx(x):
    return (2 * x

def partials(x, b):
    return 2 * x, 2 * b
