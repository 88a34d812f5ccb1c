# %% each row its own direction
def tape_spread(vectors, loss, learning_rate, n_iterations):
    path = [vectors.copy()]
    while len(path) <= n_iterations:
        slope = slope_of(loss, path[-1])
        lengths = np.linalg.norm(slope, axis=1)[:, None]
        path.append(on_sphere(path[-1] - learning_rate * slope / lengths))
    return np.array(path)


# %% signs
def tape_spread(vectors, loss, learning_rate, n_iterations):
    here, path = vectors, [vectors]
    for _ in range(n_iterations):
        here = on_sphere(here - learning_rate * np.sign(slope_of(loss, here)))
        path.append(here)
    return path


# %% whole slope brought to length 1
def tape_spread(vectors, loss, learning_rate, n_iterations):
    def step(here):
        slope = slope_of(loss, here)
        return on_sphere(here - learning_rate * slope / np.sqrt(np.vdot(slope, slope)))

    path = [vectors]
    for _ in range(n_iterations):
        path.append(step(path[-1]))
    return path
