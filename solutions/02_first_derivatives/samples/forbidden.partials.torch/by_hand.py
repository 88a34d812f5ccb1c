try:
    import torch
except ImportError:
    torch = None


def partials(x, b):
    return 2 * x, 2 * b
