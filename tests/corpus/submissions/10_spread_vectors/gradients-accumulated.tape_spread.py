# %% a running sum
def tape_spread(vectors, loss, learning_rate, n_iterations):
    path, total = [vectors], 0.0
    for k in range(n_iterations):
        total = total + slope_of(loss, path[k])
        path.append(on_sphere(path[k] - learning_rate * total))
    return path
