# %% squares on the diagonal
def hessian(x, y):
    d_x, d_y = -2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)
    return [[d_x**2, d_x**2], [d_y**2, d_y**2]]
