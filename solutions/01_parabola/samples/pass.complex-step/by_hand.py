def f(x):
    return x**2


def df(x):
    # the imaginary part carries the slope, no cancellation
    return f(x + 1e-20j).imag / 1e-20
