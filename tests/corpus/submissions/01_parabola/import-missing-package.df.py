# %% at the top
import pandas as pd


def df(x):
    return 2 * x


# %% inside the function
def df(x):
    import scipy.differentiate

    return scipy.differentiate.derivative(lambda t: t * t, x).df


# %% drawing, never shown
import math
import matplotlib.pyplot as plt

plt.style.use("ggplot")


def df(x):
    return math.fsum([x, x])


# %% a file of one's own that was left at home
from my_tools import double


def df(x):
    return double(x)
