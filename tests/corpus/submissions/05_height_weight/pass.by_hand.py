"""Right answers by hand: orders of summation, solvers, shapes, ways to standardise."""

# %% exact sums
import math


def mean_squared_error(heights, weights, slope, intercept):
    return math.fsum((w - slope * h - intercept) ** 2 for h, w in zip(heights, weights)) / len(heights)


def gradients(heights, weights, slope, intercept):
    residuals = [w - (slope * h + intercept) for h, w in zip(heights.tolist(), weights.tolist())]
    n = len(residuals)
    by_slope = math.fsum(-2 * h * r for h, r in zip(heights, residuals)) / n
    return by_slope, math.fsum(-2 * r for r in residuals) / n


def closed_form(heights, weights):
    n = len(heights)
    h0, w0 = math.fsum(heights) / n, math.fsum(weights) / n
    slope = math.fsum((h - h0) * (w - w0) for h, w in zip(heights, weights)) / math.fsum((h - h0) ** 2 for h in heights)
    return slope, w0 - slope * h0


# %% products of sums
import numpy as np


def mean_squared_error(heights, weights, slope, intercept):
    e = np.subtract(weights, np.add(np.multiply(slope, heights), intercept))
    return np.inner(e, e) / e.size


def gradients(heights, weights, slope, intercept):
    e = slope * heights + intercept - weights
    return 2 * np.dot(e, heights) / e.size, 2 * np.dot(e, np.ones(e.size)) / e.size


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    path = [(slope, intercept)]
    for _ in range(n_iterations):
        e = slope * heights + intercept - weights
        slope, intercept = (
            slope - learning_rate * 2 * np.vdot(e, heights) / e.size,
            intercept - learning_rate * 2 * e.sum() / e.size,
        )
        path.append((slope, intercept))
    return path


# %% einstein sums
import numpy as np


def mean_squared_error(heights, weights, slope, intercept):
    e = weights - slope * heights - intercept
    return np.einsum("i,i->", e, e) / len(e)


def gradients(heights, weights, slope, intercept):
    X = np.stack([heights, np.ones_like(heights)])
    e = np.einsum("j,ji->i", np.array([slope, intercept]), X) - weights
    return 2 * np.einsum("ji,i->j", X, e) / len(e)


def closed_form(heights, weights):
    h, w = heights - heights.mean(), weights - weights.mean()
    slope = np.einsum("i,i", h, w) / np.einsum("i,i", h, h)
    return np.array([slope, weights.mean() - slope * heights.mean()])


# %% narrow data and wide sums
import numpy as np


def mean_squared_error(heights, weights, slope, intercept):
    h, w = heights.astype(np.float32), weights.astype(np.float32)
    r = w - (np.float32(slope) * h + np.float32(intercept))
    return np.float32(np.sum(r**2, dtype=np.float64) / len(r))


def gradients(heights, weights, slope, intercept):
    h, w = heights.astype(np.float32), weights.astype(np.float32)
    r = w - (np.float32(slope) * h + np.float32(intercept))
    n = len(r)
    return np.float32(-2 * np.sum(h * r, dtype=np.float64) / n), np.float32(-2 * np.sum(r, dtype=np.float64) / n)


# %% narrow path
import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    h, w = np.float32(heights), np.float32(weights)
    rate = np.float32(learning_rate)
    theta = np.array([slope, intercept], dtype=np.float32)
    path = [theta]
    for _ in range(n_iterations):
        e = theta[0] * h + theta[1] - w
        theta = theta - rate * 2 * np.array([np.mean(e * h), np.mean(e)])
        path.append(theta)
    return np.stack(path)


# %% bias before slope inside
import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    X = np.column_stack([np.ones(len(heights)), heights])
    theta = np.array([intercept, slope])
    path = []
    for _ in range(n_iterations):
        path.append(theta[::-1])
        theta = theta - learning_rate * 2 / len(weights) * X.T.dot(X.dot(theta) - weights)
    return path + [theta[::-1]]


def closed_form(heights, weights):
    X = np.vander(heights, 2, increasing=True)
    return np.linalg.solve(X.T @ X, X.T @ weights)[::-1]


# %% inverse of the normal matrix
import numpy as np


def closed_form(heights, weights):
    X = np.c_[heights, np.ones(len(heights))]
    return np.linalg.inv(X.T @ X) @ X.T @ weights


# %% inverse applied last
import numpy as np


def closed_form(heights, weights):
    X = np.matrix(np.c_[heights, np.ones(len(heights))])
    return (X.T * X).I * (X.T * np.matrix(weights).T)


# %% pseudo inverse
import numpy as np


def closed_form(heights, weights):
    X = np.column_stack([heights, np.ones_like(heights)])
    return np.linalg.pinv(X) @ weights.reshape(-1, 1)


# %% least squares of numpy
import numpy as np


def closed_form(heights, weights):
    X = np.column_stack([heights, np.ones_like(heights)])
    return np.linalg.lstsq(X, weights, rcond=None)[0]


# %% orthogonal columns
import numpy as np


def closed_form(heights, weights):
    Q, R = np.linalg.qr(np.column_stack([heights, np.ones_like(heights)]))
    return np.linalg.solve(R, Q.T @ weights)


# %% singular values
import numpy as np


def closed_form(heights, weights):
    U, s, Vt = np.linalg.svd(np.column_stack([heights, np.ones_like(heights)]), full_matrices=False)
    return Vt.T @ ((U.T @ weights) / s)


# %% correlation and spreads
import numpy as np


def closed_form(heights, weights):
    r = np.corrcoef(heights, weights)[0, 1]
    slope = r * weights.std() / heights.std()
    return slope, weights.mean() - slope * heights.mean()


# %% fitted polynomial
import numpy as np


def closed_form(heights, weights):
    line = np.polynomial.Polynomial.fit(heights, weights, 1).convert()
    return line.coef[1], line.coef[0]


# %% raw moments
import numpy as np


def closed_form(heights, weights):
    hw, hh = np.mean(heights * weights), np.mean(heights**2)
    h, w = np.mean(heights), np.mean(weights)
    slope = (hw - h * w) / (hh - h**2)
    return [slope], [w - slope * h]


# %% named tuple
from collections import namedtuple

import numpy as np

Line = namedtuple("Line", ["slope", "intercept"])


def gradients(heights, weights, slope, intercept):
    e = weights - (slope * heights + intercept)
    return Line(-2 * np.average(heights * e), -2 * np.average(e))


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    here = Line(slope, intercept)
    path = [here]
    for _ in range(n_iterations):
        g = gradients(heights, weights, *here)
        here = Line(here.slope - learning_rate * g.slope, here.intercept - learning_rate * g.intercept)
        path.append(here)
    return tuple(path)


def closed_form(heights, weights):
    slope = np.cov(heights, weights, ddof=0)[0, 1] / heights.var()
    return Line(slope, weights.mean() - slope * heights.mean())


# %% zip of two histories
import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    slopes, intercepts = [slope], [intercept]
    for k in range(n_iterations):
        error = weights - (slopes[k] * heights + intercepts[k])
        slopes.append(slopes[k] + learning_rate * 2 * np.mean(error * heights))
        intercepts.append(intercepts[k] + learning_rate * 2 * np.mean(error))
    return zip(slopes, intercepts)


# %% temporaries before either moves
def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    n = len(heights)
    path = [[slope, intercept]]
    for _ in range(n_iterations):
        d_slope, d_intercept = 0.0, 0.0
        for i in range(n):
            r = weights[i] - (slope * heights[i] + intercept)
            d_slope += r * heights[i]
            d_intercept += r
        new_slope = slope - learning_rate * (-2.0 / n * d_slope)
        new_intercept = intercept - learning_rate * (-2.0 / n * d_intercept)
        slope, intercept = new_slope, new_intercept
        path.append([slope, intercept])
    return path


# %% class with a step
import numpy as np


class Regression:
    def __init__(self, slope, intercept, rate):
        self.slope, self.intercept, self.rate = slope, intercept, rate

    @property
    def point(self):
        return np.array([self.slope, self.intercept])

    def step(self, h, w):
        e = self.slope * h + self.intercept - w
        self.slope -= self.rate * 2 * (e * h).mean()
        self.intercept -= self.rate * 2 * e.mean()


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    model = Regression(slope, intercept, learning_rate)
    path = [model.point]
    for _ in range(n_iterations):
        model.step(heights, weights)
        path.append(model.point)
    return path


# %% sum of squares with a scaled rate
import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    rate = learning_rate / len(heights)
    p = np.array([slope, intercept])
    path = np.array([p])
    for _ in range(n_iterations):
        e = p[0] * heights + p[1] - weights
        p = p - rate * 2 * np.array([np.sum(e * heights), np.sum(e)])
        path = np.vstack([path, p])
    return path


# %% half of the squares with twice the rate
import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    p = np.array([[slope], [intercept]])
    X = np.c_[heights, np.ones(len(heights))]
    path = [p.ravel()]
    for _ in range(n_iterations):
        slopes = X.T @ (X @ p - weights[:, None]) / len(heights)  # of half the mean squared error
        p = p - 2 * learning_rate * slopes
        path.append(p.ravel())
    return path


# %% men in another order
import numpy as np


def mean_squared_error(heights, weights, slope, intercept):
    order = np.random.permutation(len(heights))
    return np.mean((weights[order] - (slope * heights[order] + intercept)) ** 2)


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    numbers = np.random.default_rng()
    path = [(slope, intercept)]
    for _ in range(n_iterations):
        order = numbers.permutation(len(heights))
        h, w = heights[order], weights[order]
        e = w - (slope * h + intercept)
        slope, intercept = slope + 2 * learning_rate * np.mean(h * e), intercept + 2 * learning_rate * np.mean(e)
        path.append((slope, intercept))
    return path


# %% two batches that make up the whole
import numpy as np


def gradients(heights, weights, slope, intercept):
    total = np.zeros(2)
    for h, w in zip(np.array_split(heights, 4), np.array_split(weights, 4)):
        e = w - (slope * h + intercept)
        total += [-2 * np.sum(h * e), -2 * np.sum(e)]
    return total / len(heights)


# %% linear map of the point
import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    # the gradient is A p - c: five means over the data are enough for the whole walk
    A = 2 * np.array([[np.mean(heights**2), np.mean(heights)], [np.mean(heights), 1.0]])
    c = 2 * np.array([np.mean(heights * weights), np.mean(weights)])
    p = np.array([slope, intercept])
    path = [p]
    for _ in range(n_iterations):
        p = p - learning_rate * (A @ p - c)
        path.append(p)
    return path


# %% expanded means
import numpy as np


def gradients(heights, weights, slope, intercept):
    by_slope = -2 * (np.mean(heights * weights) - slope * np.mean(heights**2) - intercept * np.mean(heights))
    by_intercept = -2 * (np.mean(weights) - slope * np.mean(heights) - intercept)
    return by_slope, by_intercept


# %% centred gradient
import numpy as np


def gradients(heights, weights, slope, intercept):
    middle = heights.mean()
    e = slope * heights + intercept - weights
    by_intercept = 2 * e.mean()
    by_slope = 2 * np.mean((heights - middle) * e) + middle * by_intercept
    return by_slope, by_intercept


# %% variance and bias of the residuals
import numpy as np


def mean_squared_error(heights, weights, slope, intercept):
    e = weights - slope * heights - intercept
    return e.var() + e.mean() ** 2


# %% length of the residuals
import math

import numpy as np


def mean_squared_error(heights, weights, slope, intercept):
    e = weights - slope * heights - intercept
    return np.linalg.norm(e) ** 2 / len(e)


# %% standardised by columns of ones
import numpy as np


def standardised_descent(heights, weights, learning_rate, n_iterations):
    h = (heights - np.mean(heights)) / np.std(heights)
    w = (weights - np.mean(weights)) / np.std(weights)
    X = np.c_[np.ones(len(h)), h]
    theta = np.zeros((2, 1))
    for _ in range(n_iterations):
        theta -= learning_rate * 2 * X.T @ (X @ theta - w[:, None]) / len(h)
    b, s = theta.ravel()
    slope = s * np.std(weights) / np.std(heights)
    return slope, np.mean(weights) + b * np.std(weights) - slope * np.mean(heights)


# %% standardised by the statistics module
import statistics


def standardised_descent(heights, weights, learning_rate, n_iterations):
    hs, ws = heights.tolist(), weights.tolist()
    mh, mw, sh, sw = statistics.mean(hs), statistics.mean(ws), statistics.stdev(hs), statistics.stdev(ws)
    u, v = [(h - mh) / sh for h in hs], [(w - mw) / sw for w in ws]
    s = i = 0.0
    for _ in range(n_iterations):
        errors = [s * a + i - b for a, b in zip(u, v)]
        ds = 2 * sum(e * a for e, a in zip(errors, u)) / len(u)
        di = 2 * sum(errors) / len(u)
        s, i = s - learning_rate * ds, i - learning_rate * di
    return s * sw / sh, mw + sw * i - s * sw / sh * mh


# %% standardised with one parameter left
import numpy as np


def standardised_descent(heights, weights, learning_rate, n_iterations):
    sh, sw = heights.std(), weights.std()
    r = np.mean((heights - heights.mean()) * (weights - weights.mean())) / (sh * sw)
    s = 0.0
    for _ in range(n_iterations):  # the columns have mean 0, so the intercept stays where it is
        s -= learning_rate * 2 * (s - r)
    slope = s * sw / sh
    return slope, weights.mean() - slope * heights.mean()


# %% standardised in closed form
import numpy as np


def standardised_descent(heights, weights, learning_rate, n_iterations):
    r = np.corrcoef(heights, weights)[0, 1]
    s = r * (1 - (1 - 2 * learning_rate) ** n_iterations)
    slope = s * weights.std() / heights.std()
    return np.array([[slope], [weights.mean() - slope * heights.mean()]])


# %% standardised by any linear map
import numpy as np


def standardised_descent(heights, weights, learning_rate, n_iterations):
    table = np.column_stack([heights, weights])
    centre, spread = table.mean(axis=0), table.std(axis=0, ddof=1)
    (h, w), theta = ((table - centre) / spread).T, np.zeros(2)
    for _ in range(n_iterations):
        e = theta @ [h, np.ones_like(h)] - w
        theta = theta - learning_rate * 2 * np.array([e @ h, e.sum()]) / len(h)
    at_zero, at_one = (centre[1] + spread[1] * (theta[0] * (x - centre[0]) / spread[0] + theta[1]) for x in (0, 1))
    return at_one - at_zero, at_zero


# %% narrow data and wide parameters
import numpy as np


def design(heights):
    return np.c_[heights, np.ones(len(heights))].astype(np.float32)


def mean_squared_error(heights, weights, slope, intercept):
    r = design(heights) @ np.array([slope, intercept]) - weights.astype(np.float32)
    return np.mean(r**2)


def gradients(heights, weights, slope, intercept):
    r = design(heights) @ np.array([slope, intercept]) - weights.astype(np.float32)
    return 2 * design(heights).T @ r / len(r)


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    p = np.array([slope, intercept])
    path = [p]
    for _ in range(n_iterations):
        p = p - learning_rate * gradients(heights, weights, *p)
        path.append(p)
    return path
