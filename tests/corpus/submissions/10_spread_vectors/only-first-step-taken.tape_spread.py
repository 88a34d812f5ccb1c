# %% update above the loop
def tape_spread(vectors, loss, learning_rate, n_iterations):
    after = on_sphere(vectors - learning_rate * slope_of(loss, vectors))
    path = [vectors]
    for _ in range(n_iterations):
        path.append(after)
    return path
