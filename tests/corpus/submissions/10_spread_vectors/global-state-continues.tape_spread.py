# %% a list of the module
PATH = []


def tape_spread(vectors, loss, learning_rate, n_iterations):
    here = vectors
    PATH.append(here)
    for _ in range(n_iterations):
        here = on_sphere(here - learning_rate * slope_of(loss, here))
        PATH.append(here)
    return tuple(PATH)
