def best_step(f, x):
    return 0.0
