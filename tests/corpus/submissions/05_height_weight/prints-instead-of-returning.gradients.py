# %% both parts
def gradients(heights, weights, slope, intercept):
    residual = weights - (slope * heights + intercept)
    print("slope:", -2 * (residual * heights).mean())
    print("intercept:", -2 * residual.mean())
