# %% ten to the minus five
def best_step(f, x):
    return 10 ^ -5


# %% named base
def best_step(f, x):
    h = 2 ^ (-17)
    return h


# %% scaled
def best_step(f, x):
    return max(1.0, abs(x)) * 10 ^ -5
