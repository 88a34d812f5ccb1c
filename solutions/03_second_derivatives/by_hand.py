"""Higher derivatives of g(x) = x⁴ − 3x² + x by hand: plain Python, `math` and NumPy only."""


def g_first(x):
    """The first derivative g′ at the float x."""
    ### BEGIN SOLUTION
    return 4 * x**3 - 6 * x + 1
    ### END SOLUTION


def g_second(x):
    """The second derivative g″ at the float x."""
    ### BEGIN SOLUTION
    return 12 * x**2 - 6
    ### END SOLUTION


def g_third(x):
    """The third derivative g‴ at the float x."""
    ### BEGIN SOLUTION
    return 24 * x
    ### END SOLUTION
