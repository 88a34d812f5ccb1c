# %% print at the end
def df(x):
    print(2 * x)


# %% returned what print returns
def df(x):
    return print("slope", 2 * x)


# %% stored, shown, forgotten
def df(x):
    slope = 2 * x
    print(f"f'({x}) = {slope}")
    return
