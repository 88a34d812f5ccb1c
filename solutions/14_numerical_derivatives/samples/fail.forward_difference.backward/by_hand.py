def forward_difference(f, x, h):
    return (f(x) - f(x - h)) / h
