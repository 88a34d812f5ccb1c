from autograd import grad


def dy_dx(x):
    return grad(lambda v: v**2 + 10)(x)
