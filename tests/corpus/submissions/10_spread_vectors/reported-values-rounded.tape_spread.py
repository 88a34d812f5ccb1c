# %% four decimals at the end
def tape_spread(vectors, loss, learning_rate, n_iterations):
    here, path = vectors, [vectors]
    for _ in range(n_iterations):
        here = on_sphere(here - learning_rate * slope_of(loss, here))
        path.append(np.around(here, 4))
    return path
