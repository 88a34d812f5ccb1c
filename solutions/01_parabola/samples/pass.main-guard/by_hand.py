#!/usr/bin/env python3
"""Homework 1."""


def f(x):
    return x**2


def df(x):
    return 2 * x


def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] - learning_rate * df(path[-1]))
    return path


if __name__ == "__main__":
    import matplotlib.pyplot as plt

    plt.plot(gradient_descent(2.0, 0.1, 10), "o-")
    plt.show()
