def best_step(f, x):
    return 0.01 * max(1, abs(x))
