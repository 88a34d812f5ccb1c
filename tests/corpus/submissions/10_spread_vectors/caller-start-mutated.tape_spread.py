# %% in place, later ones copied
def tape_spread(vectors, loss, learning_rate, n_iterations):
    path = [vectors]
    for _ in range(n_iterations):
        vectors -= learning_rate * slope_of(loss, vectors)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        path.append(vectors.copy())
    return path
