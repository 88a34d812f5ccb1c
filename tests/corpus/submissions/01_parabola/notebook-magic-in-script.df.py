# %% pip
!pip install numpy

import numpy as np


def df(x):
    return np.multiply(2, x)


# %% inline plots, below the imports
import math
%matplotlib inline


def df(x):
    return math.fsum((x, x))


# %% exported, not guarded
get_ipython().run_line_magic("matplotlib", "inline")


def df(x):
    return 2 * x


# %% timing
def df(x):
    return 2 * x


%timeit df(3.0)
