# %% before the loop and in it
def tape_spread(vectors, loss, learning_rate, n_iterations):
    here, path = vectors, [vectors]
    for _ in range(n_iterations):
        path.append(here)
        here = on_sphere(here - learning_rate * slope_of(loss, here))
    return path + [here]


# %% and the last one lost
def tape_spread(vectors, loss, learning_rate, n_iterations):
    here, path = vectors, [vectors]
    for _ in range(n_iterations):
        path.append(here)
        here = on_sphere(here - learning_rate * slope_of(loss, here))
    return path
