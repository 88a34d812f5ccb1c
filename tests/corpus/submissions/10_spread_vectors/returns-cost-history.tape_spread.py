# %% energies
def tape_spread(vectors, loss, learning_rate, n_iterations):
    here, losses = vectors, []
    for _ in range(n_iterations + 1):
        losses.append(float(loss(tf.constant(here))))
        here = on_sphere(here - learning_rate * slope_of(loss, here))
    return losses
