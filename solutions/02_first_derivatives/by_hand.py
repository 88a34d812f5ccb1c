"""First derivatives by hand: plain Python, `math` and NumPy only."""


def dy_dx(x):
    """The derivative of y = x² + 10 at the float x."""
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION


def partials(x, b):
    """The pair (∂z/∂x, ∂z/∂b) of z = x² + b² at the point (x, b)."""
    ### BEGIN SOLUTION
    return 2 * x, 2 * b
    ### END SOLUTION
