# %% a hundredth
def best_step(f, x):
    return 0.01 * max(1.0, abs(x))


# %% a tenth of x
def best_step(f, x):
    return abs(x) / 10
