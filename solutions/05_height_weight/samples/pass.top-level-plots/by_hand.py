import numpy as np

heights, weights = np.loadtxt("heights_weights.csv", delimiter=",", skiprows=1, unpack=True)


def mean_squared_error(heights, weights, slope, intercept):
    return np.mean((weights - (slope * heights + intercept)) ** 2)


def closed_form(heights, weights):
    slope, intercept = np.polyfit(heights, weights, 1)
    return slope, intercept


best = closed_form(heights, weights)
print("best line:", best, "with MSE", mean_squared_error(heights, weights, *best))

import matplotlib.pyplot as plt

plt.scatter(heights, weights)
plt.plot(heights, best[0] * heights + best[1])
plt.savefig("fit.png")
