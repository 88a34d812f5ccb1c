# %% subtracted from the argument
def tape_spread(vectors, loss, learning_rate, n_iterations):
    path = [vectors]
    for _ in range(n_iterations):
        path.append(on_sphere(vectors - learning_rate * slope_of(loss, path[-1])))
    return path
