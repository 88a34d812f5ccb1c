# %% nothing but the sum under the root
import math


def adagrad(gradient, start, learning_rate, epsilon, n_iterations):
    w, sums = list(start), [0.1, 0.1]
    path = [list(w)]
    for _ in range(n_iterations):
        slopes = gradient(w)
        for i in (0, 1):
            sums[i] += float(slopes[i]) ** 2
            w[i] -= learning_rate * float(slopes[i]) / math.sqrt(sums[i])
        path.append(list(w))
    return path
