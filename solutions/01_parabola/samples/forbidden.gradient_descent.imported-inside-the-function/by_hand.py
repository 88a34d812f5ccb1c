def gradient_descent(start_x, learning_rate, n_iterations):
    import jax.numpy as jnp

    x = jnp.asarray(start_x)
    path = [float(x)]
    for _ in range(n_iterations):
        x = x - learning_rate * 2 * x
        path.append(float(x))
    return path
