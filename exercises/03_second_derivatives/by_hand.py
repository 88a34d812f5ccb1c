"""Higher derivatives of g(x) = x⁴ − 3x² + x by hand: plain Python, `math` and NumPy only."""


def g_first(x):
    """The first derivative g′ at the float x."""
    raise NotImplementedError


def g_second(x):
    """The second derivative g″ at the float x."""
    raise NotImplementedError


def g_third(x):
    """The third derivative g‴ at the float x."""
    raise NotImplementedError
