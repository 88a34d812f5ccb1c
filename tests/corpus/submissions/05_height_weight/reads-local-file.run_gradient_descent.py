# %% absolute path of another system
import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    data = np.loadtxt(r"C:\Users\me\Desktop\heights_weights.csv", delimiter=",", skiprows=1)
    heights, weights = data[:, 0], data[:, 1]
    path = [(slope, intercept)]
    for _ in range(n_iterations):
        residual = weights - (slope * heights + intercept)
        slope, intercept = (
            slope + learning_rate * 2 * np.mean(residual * heights),
            intercept + learning_rate * 2 * np.mean(residual),
        )
        path.append((slope, intercept))
    return path


# %% opened while it is loaded
import csv

with open("/home/me/ml/week3/data.csv") as file:
    rows = list(csv.reader(file))


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    return [(slope, intercept)]


# %% pathlib
from pathlib import Path


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    lines = (Path.home() / "Downloads" / "heights_weights.csv").read_text().splitlines()
    pairs = [tuple(map(float, line.split(","))) for line in lines[1:]]
    return pairs
