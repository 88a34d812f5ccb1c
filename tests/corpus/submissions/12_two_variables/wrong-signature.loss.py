# %% one point as a pair
def loss(point):
    x, y = point
    return (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2


# %% exchanged
def loss(y, x):
    return (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2
