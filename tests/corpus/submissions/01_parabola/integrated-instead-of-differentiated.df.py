# %% a third of the cube
def df(x):
    return x**3 / 3
