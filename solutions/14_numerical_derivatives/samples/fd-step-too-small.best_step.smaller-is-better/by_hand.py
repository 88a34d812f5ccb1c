def best_step(f, x):
    return 1e-15
