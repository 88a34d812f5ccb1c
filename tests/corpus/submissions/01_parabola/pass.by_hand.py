"""Right answers by hand that look wrong at a glance."""

# %% narrow scalars of numpy
import numpy as np


def f(x):
    return np.float32(x) ** 2


def df(x):
    return np.float32(2) * np.float32(x)


def gradient_descent(start_x, learning_rate, n_iterations):
    xs = [np.float32(start_x)]
    for _ in range(n_iterations):
        xs.append(xs[-1] - np.float32(learning_rate) * df(xs[-1]))
    return xs


# %% whole numbers where they are whole
def f(x):
    square = x * x
    return int(square) if square == int(square) else square


def df(x):
    slope = 2 * x
    return int(slope) if slope.is_integer() else slope


def iteration_table():
    return [[1, 2, 4, 1.6], [2, 1.6, 3.2, 1.28], [3, 1.28, 2.56, 1.024], [4, 1.024, 2.048, 0.8192]]


# %% matrices of one number
import numpy as np


def f(x):
    return np.array([[x]]) @ np.array([[x]])


def df(x):
    return np.full((1, 1), 2 * x)


def gradient_descent(start_x, learning_rate, n_iterations):
    x = np.array([[start_x]])
    path = [x]
    for _ in range(n_iterations):
        x = x - learning_rate * 2 * x
        path.append(x)
    return path


# %% column of a path
import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    path = np.zeros((n_iterations + 1, 1))
    path[0] = start_x
    for k in range(n_iterations):
        path[k + 1] = path[k] - learning_rate * 2 * path[k]
    return path


# %% start as a float and then arrays
import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    x = np.array([[start_x]])
    for _ in range(n_iterations):
        x = x - learning_rate * 2.0 * x
        path.append(x)
    return path


# %% deque and range
from collections import deque


def gradient_descent(start_x, learning_rate, n_iterations):
    path = deque([start_x], maxlen=n_iterations + 1)
    while len(path) < path.maxlen:
        path.append(path[-1] - learning_rate * (path[-1] + path[-1]))
    return path


# %% map over powers
def gradient_descent(start_x, learning_rate, n_iterations):
    return map(lambda k: start_x * (1 - 2 * learning_rate) ** k, range(n_iterations + 1))


# %% values of a dict
def gradient_descent(start_x, learning_rate, n_iterations):
    points = {0: start_x}
    for k in range(n_iterations):
        points[k + 1] = points[k] - learning_rate * 2 * points[k]
    return points.values()


# %% iterator of a class
class Walk:
    def __init__(self, x, rate, steps):
        self.x, self.rate, self.left = x, rate, steps + 1

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        here, self.x = self.x, self.x - self.rate * 2 * self.x
        return here


def gradient_descent(start_x, learning_rate, n_iterations):
    return Walk(start_x, learning_rate, n_iterations)


# %% closure that remembers where it is
def walker(x, rate):
    def step():
        nonlocal x
        x = x - rate * 2 * x
        return x

    return step


def gradient_descent(start_x, learning_rate, n_iterations):
    step = walker(start_x, learning_rate)
    return [start_x, *(step() for _ in range(n_iterations))]


# %% velocity that forgets everything
def gradient_descent(start_x, learning_rate, n_iterations, momentum=0.0):
    x, v = start_x, 0.0
    path = [x]
    for _ in range(n_iterations):
        v = momentum * v - learning_rate * 2 * x
        x = x + v
        path.append(x)
    return path


# %% last entry is the live array
import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    x = np.array([start_x])
    path = []
    for _ in range(n_iterations):
        path.append(x.copy())
        x -= learning_rate * 2 * x
    return path + [x]


# %% early exit filled up to length
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        step = learning_rate * 2 * path[-1]
        if step == 0:
            break
        path.append(path[-1] - step)
    return path + [path[-1]] * (n_iterations + 1 - len(path))


# %% forms of the same slope
import numpy as np


def f(x):
    return np.where(x >= 0, x, -x) ** 2


def df(x):
    return 2 * abs(x) * np.sign(x)


# %% slope by cases
import math


def f(x):
    return math.exp(2 * math.log(abs(x))) if x else 0.0


def df(x):
    return 2 * max(x, 0.0) + 2 * min(x, 0.0)


# %% binomial and limit worked out
def f(x):
    return (x + 1) * (x - 1) + 1


def df(x):
    # ((x + h)**2 - (x - h)**2) / (2h) is exact for a parabola, whatever h is
    h = 0.5
    return ((x + h) ** 2 - (x - h) ** 2) / (2 * h)


# %% noise on both outputs
import sys
import warnings


def df(x):
    print("df of", x)
    print("still here", file=sys.stderr)
    warnings.warn("an unusual slope")
    return 2 * x


def gradient_descent(start_x, learning_rate, n_iterations, *, report=print):
    x = start_x
    path = [x]
    for n in range(n_iterations):
        x -= learning_rate * df(x)
        report(n, x)
        path.append(x)
    return path


# %% every argument has a default
def f(x=0.0):
    return x**2


def df(x=0.0):
    return 2 * x


def gradient_descent(start_x=2.0, learning_rate=0.1, n_iterations=10):
    return [start_x * (1 - 2 * learning_rate) ** n for n in range(n_iterations + 1)]


# %% any number of arguments
def df(*args, **options):
    (x,) = args
    return 2 * x


def gradient_descent(*settings):
    x, rate, n = settings
    return [x] if n == 0 else [x] + gradient_descent(x - rate * df(x), rate, n - 1)


# %% methods of an object
class Parabola:
    """y = x²"""

    def __call__(self, x):
        return x**2

    def slope(self, x):
        return 2 * x

    def descend(self, x, rate, n):
        path = [x]
        for _ in range(n):
            x = x - rate * self.slope(x)
            path.append(x)
        return tuple(path)


f = Parabola()
df = f.slope
gradient_descent = f.descend

# %% partial of a general descent
from functools import partial


def descend(slope, x, rate, n):
    path = [x]
    for _ in range(n):
        path.append(path[-1] - rate * slope(path[-1]))
    return path


def df(x):
    return 2 * x


gradient_descent = partial(descend, df)

# %% exported cells with magics behind a guard
# In[1]:
if "get_ipython" in globals():
    get_ipython().run_line_magic("matplotlib", "inline")


# In[2]:
def df(x):
    return 2 * x


# In[3]:
df(3)


# In[4]:
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for i in range(n_iterations):
        path.append(path[i] - learning_rate * df(path[i]))
    return path


# %% annotated and asserted
from __future__ import annotations

import math as unused
from collections.abc import Iterable


def df(x: float) -> float:
    """The slope."""
    assert isinstance(x, float)
    return 2 * x


def gradient_descent(start_x: float, learning_rate: float, n_iterations: int) -> Iterable[float]:
    assert n_iterations >= 0 and learning_rate > 0
    path: list[float] = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] - learning_rate * df(path[-1]))
    return iter(path)


# %% table from a closed form
def iteration_table():
    x = [2 * 0.8**k for k in range(5)]
    return zip([1, 2, 3, 4], x, [2 * v for v in x], x[1:])


# %% table of rows as named tuples
from collections import namedtuple

Row = namedtuple("Row", "n x slope x_next")


def iteration_table():
    rows, x = [], 2.0
    for n in range(1, 5):
        rows.append(Row(n, x, 2 * x, x - 0.2 * x))
        x = rows[-1].x_next
    return rows


# %% table as an array of strings
import numpy as np


def iteration_table():
    table = [[n, 2 * 0.8 ** (n - 1), 4 * 0.8 ** (n - 1), 2 * 0.8**n] for n in range(1, 5)]
    return np.array([[f"{cell:.5g}" for cell in row] for row in table])


# %% table of narrow numbers
import numpy as np


def iteration_table():
    rows, x = [], np.float32(2)
    for n in range(1, 5):
        slope = np.float32(2) * x
        rows.append((n, x, slope, x - np.float32(0.1) * slope))
        x = rows[-1][3]
    return rows


# %% narrow table in one array
import numpy as np


def iteration_table():
    table = np.zeros((4, 4), dtype=np.float32)
    x = 2.0
    for n in range(4):
        table[n] = n + 1, x, 2 * x, 0.8 * x
        x = table[n, 3]
    return table


# %% long doubles
import numpy as np


def f(x):
    return np.longdouble(x) ** 2


def gradient_descent(start_x, learning_rate, n_iterations):
    x, rate = np.longdouble(start_x), np.longdouble(learning_rate)
    path = [x]
    for _ in range(n_iterations):
        path.append(path[-1] - rate * 2 * path[-1])
    return np.array(path)


# %% narrow powers
import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    return np.float32(start_x) * np.float32(1 - 2 * learning_rate) ** np.arange(n_iterations + 1, dtype=np.float32)


# %% powers of logarithms
import math


def gradient_descent(start_x, learning_rate, n_iterations):
    grow, size = math.log1p(-2 * learning_rate), math.log(abs(start_x))
    return [math.copysign(math.exp(size + k * grow), start_x) for k in range(n_iterations + 1)]


# %% narrow table in three digits
import numpy as np


def iteration_table():
    rows = [[1, 2, 4, 1.6], [2, 1.6, 3.2, 1.28], [3, 1.28, 2.56, 1.02], [4, 1.02, 2.05, 0.819]]
    return np.array(rows, dtype="float32")
