# %% the template's raise left in above the answer
def df(x):
    """The slope."""
    raise NotImplementedError()
    return 2 * x


# %% the template's pass left in
def df(x):
    """The slope."""
    pass


# %% the template's dots left in
def df(x): ...


# %% the template's None left in, with its YOUR CODE HERE
def df(x):
    slope = None  # YOUR CODE HERE
    return slope


# %% the template's dots left in the formula
def df(x):
    return ... * x


# %% the template's own TODO left in, below half of the work
def df(x):
    double = 2 * x
    # TODO: return the slope
