"""Ten thousand steps down w² by hand: plain Python, `math` and NumPy only."""


def descend(start, learning_rate, epochs):
    """Walk down f(w) = w²: in each step w goes to w - learning_rate * f'(w).

    Returns the path, the list of all points in order, the start first: epochs + 1 numbers.
    """
    raise NotImplementedError
