# %% own check
def central_difference(f, x, h):
    difference = (f(x + h) - f(x - h)) / (2 * h)
    print(difference)
