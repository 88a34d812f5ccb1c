# %% steps until two quotients are the same, with a step that is never made smaller
def best_step(f, x):
    h, smaller = 0.1, 0.05
    while (f(x + h) - f(x - h)) / (2 * h) != (f(x + smaller) - f(x - smaller)) / (2 * smaller):
        next_step = smaller / 2
    return smaller
