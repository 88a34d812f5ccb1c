# %% sixty steps
def tape_spread(vectors, loss, learning_rate, n_iterations):
    path = [vectors]
    for _ in range(60):
        path.append(on_sphere(path[-1] - learning_rate * slope_of(loss, path[-1])))
    return path


# %% a rate of its own
def tape_spread(vectors, loss, learning_rate, n_iterations):
    rate, path = 0.001, [vectors]
    while len(path) < n_iterations + 1:
        path.append(on_sphere(path[-1] - rate * slope_of(loss, path[-1])))
    return path
