def dy_dx(x):
    return 2 * x


def partials(x, b):
    dz_dx = 2 * x
    dz_db = 2 * b
    return dz_db, dz_dx
