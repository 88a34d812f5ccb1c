# %% a trial that raises
def slope(x):
    return 2 * x


points = [3.0, 2.0]
print("third:", slope(points[2]))


def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = start_x, [start_x]
    for _ in range(n_iterations):
        x = x - learning_rate * slope(x)
        path.append(x)
    return path


# %% leaves in the middle
import sys

print("first half done")
sys.exit()


def gradient_descent(start_x, learning_rate, n_iterations):
    return [start_x * (1 - 2 * learning_rate) ** k for k in range(n_iterations + 1)]


# %% a test of its own that fails
assert round(2 * 0.8**10, 8) == 0.21478364, "the tutorial says so"


def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    while len(path) <= n_iterations:
        path.append(path[-1] * (1 - 2 * learning_rate))
    return path
