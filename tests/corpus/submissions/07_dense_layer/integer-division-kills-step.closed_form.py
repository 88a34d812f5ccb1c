# %% means of products, with two slashes
def closed_form(x, y):
    n = len(y)
    mx, my = x.sum() / n, y.sum() / n
    spread = ((x - mx) ** 2).sum() / n
    weight = 1 // n * ((x - mx) * (y - my)).sum() / spread
    return weight, my - weight * mx
