# %% one step n times
def tape_spread(vectors, loss, learning_rate, n_iterations):
    def step():
        return on_sphere(vectors - learning_rate * slope_of(loss, vectors))

    return [vectors, *(step() for _ in range(n_iterations))]
