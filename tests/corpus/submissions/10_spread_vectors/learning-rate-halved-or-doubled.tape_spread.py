# %% a stray two
def tape_spread(vectors, loss, learning_rate, n_iterations):
    path = [vectors]
    for _ in range(n_iterations):
        path.append(on_sphere(path[-1] - 2 * learning_rate * slope_of(loss, path[-1])))
    return path
