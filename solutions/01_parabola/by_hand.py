"""Walking down x² by hand: plain Python, `math` and NumPy only."""


def f(x):
    """The height of the hill: the value of x² at the float x."""
    ### BEGIN SOLUTION
    return x**2
    ### END SOLUTION


def df(x):
    """The slope of the hill: the derivative of x² at the float x."""
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION


def iteration_table():
    """The first four steps of the descent from x = 2 at rate 0.1, worked on paper.

    Returns four rows (n, x, slope, x_next) with n = 1, 2, 3, 4: where you stand, how steep
    it is there, and where the step leads. The x of a row is the x_next of the row above.
    """
    ### BEGIN SOLUTION
    return [
        (1, 2.0, 4.0, 1.6),
        (2, 1.6, 3.2, 1.28),
        (3, 1.28, 2.56, 1.024),
        (4, 1.024, 2.048, 0.8192),
    ]
    ### END SOLUTION


def gradient_descent(start_x, learning_rate, n_iterations):
    """Walk down x²: in each step x goes to x - learning_rate * df(x).

    Returns the path, the list of all points in order, the start first:
    n_iterations + 1 numbers.
    """
    ### BEGIN SOLUTION
    x = start_x
    path = [x]
    for _ in range(n_iterations):
        x = x - learning_rate * df(x)
        path.append(x)
    return path
    ### END SOLUTION
