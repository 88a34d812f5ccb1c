# %% an expression by itself
def tape_spread(vectors, loss, learning_rate, n_iterations):
    here, path = vectors, [vectors]
    for _ in range(n_iterations):
        on_sphere(here - learning_rate * slope_of(loss, here))
        path.append(here)
    return path
