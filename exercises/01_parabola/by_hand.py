"""Walking down x² by hand: plain Python, `math` and NumPy only."""


def f(x):
    """The height of the hill: the value of x² at the float x."""
    raise NotImplementedError


def df(x):
    """The slope of the hill: the derivative of x² at the float x."""
    raise NotImplementedError


def iteration_table():
    """The first four steps of the descent from x = 2 at rate 0.1, worked on paper.

    Returns four rows (n, x, slope, x_next) with n = 1, 2, 3, 4: where you stand, how steep
    it is there, and where the step leads. The x of a row is the x_next of the row above.
    """
    raise NotImplementedError


def gradient_descent(start_x, learning_rate, n_iterations):
    """Walk down x²: in each step x goes to x - learning_rate * df(x).

    Returns the path, the list of all points in order, the start first:
    n_iterations + 1 numbers.
    """
    raise NotImplementedError
