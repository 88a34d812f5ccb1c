# %% a generator
def tape_spread(vectors, loss, learning_rate, n_iterations):
    here = vectors
    for _ in range(n_iterations):
        yield here
        here = on_sphere(here - learning_rate * slope_of(loss, here))
