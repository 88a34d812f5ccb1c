def dy_dx(x):
    return 2 * x


def partials(x, b):
    print("dz/dx =", 2 * x)
    print("dz/db =", 2 * b)
