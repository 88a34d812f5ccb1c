# %% a list among the parameters
def tape_spread(vectors, loss, learning_rate, n_iterations, seen=[]):
    seen += [vectors]
    for _ in range(n_iterations):
        seen += [on_sphere(seen[-1] - learning_rate * slope_of(loss, seen[-1]))]
    return seen
