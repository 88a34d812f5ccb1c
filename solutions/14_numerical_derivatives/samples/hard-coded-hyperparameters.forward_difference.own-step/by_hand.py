def forward_difference(f, x, h):
    h = 1e-7
    return (f(x + h) - f(x)) / h
