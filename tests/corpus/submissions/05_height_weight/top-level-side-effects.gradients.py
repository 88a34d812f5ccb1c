# %% trains first, and divides by nothing
heights, weights = [], []
for _ in range(10):
    mean = sum(heights) / len(heights)


def gradients(heights, weights, slope, intercept):
    residual = weights - (slope * heights + intercept)
    return -2 * (residual * heights).mean(), -2 * residual.mean()
