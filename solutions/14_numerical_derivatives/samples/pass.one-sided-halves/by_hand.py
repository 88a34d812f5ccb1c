def forward_difference(f, x, h):
    rise = f(x + h) - f(x)
    return rise / h


def central_difference(f, x, h):
    """The mean of a forward and a backward difference."""
    right = forward_difference(f, x, h)
    left = (f(x) - f(x - h)) / h
    return (right + left) / 2
