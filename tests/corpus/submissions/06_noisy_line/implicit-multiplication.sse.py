# %% two names side by side
def sse(x, y, a, b):
    total = 0
    for u, v in zip(x, y):
        total += (v - (a + b u)) ** 2
    return total
