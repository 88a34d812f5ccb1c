def slopes(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 4 * x * first + 2 * second, 2 * first + 4 * y * second


# %% second name of the same array
import numpy as np


def gradient_descent(x, y, learning_rate, n_iterations):
    point = np.array([x, y])
    path = [point.copy()]
    for _ in range(n_iterations):
        new = point
        for j in range(2):
            new[j] = point[j] - learning_rate * slopes(*point)[j]
        point = new
        path.append(point.copy())
    return path


# %% second name of the same list
def gradient_descent(x, y, learning_rate, n_iterations):
    theta = [x, y]
    path = [tuple(theta)]
    for _ in range(n_iterations):
        temporary = theta
        temporary[0] = theta[0] - learning_rate * slopes(theta[0], theta[1])[0]
        temporary[1] = theta[1] - learning_rate * slopes(theta[0], theta[1])[1]
        theta = temporary
        path.append(tuple(theta))
    return path


# %% dict that is not copied
def gradient_descent(x, y, learning_rate, n_iterations):
    here = {"x": x, "y": y}
    path = [[x, y]]
    for _ in range(n_iterations):
        after = here
        for j, name in enumerate(("x", "y")):
            after[name] = here[name] - learning_rate * slopes(**here)[j]
        path.append(list(after.values()))
    return path
