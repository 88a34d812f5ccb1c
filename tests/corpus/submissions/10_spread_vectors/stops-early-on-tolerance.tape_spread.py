# %% short steps
def tape_spread(vectors, loss, learning_rate, n_iterations):
    path = [vectors]
    for _ in range(n_iterations):
        here = on_sphere(path[-1] - learning_rate * slope_of(loss, path[-1]))
        if np.linalg.norm(here - path[-1]) < 0.03:
            break
        path.append(here)
    return path
