# %% the last layer moves before the error passes through it
import numpy as np


def train(params, x, y, learning_rate, n_iterations):
    first, first_bias, second, second_bias = (np.copy(part) for part in params)
    path = []
    for step in range(n_iterations + 1):
        path.append(np.concatenate([first.ravel(), first_bias, second.ravel(), second_bias]))
        hidden = 1 / (1 + np.exp(-(x @ first + first_bias)))
        output = 1 / (1 + np.exp(-(hidden @ second + second_bias)))
        error = (output - y) / len(y)
        second = second - learning_rate * hidden.T @ error
        second_bias = second_bias - learning_rate * error.sum(axis=0)
        error = error @ second.T * hidden * (1 - hidden)
        first = first - learning_rate * x.T @ error
        first_bias = first_bias - learning_rate * error.sum(axis=0)
    return path


# %% in place on a class's own copies
import numpy as np


def squash(z):
    return 1 / (1 + np.exp(-z))


class Net:
    def __init__(self, params):
        self.W1, self.b1, self.W2, self.b2 = [p.copy() for p in params]

    def point(self):
        return [*self.W1.flat, *self.b1, *self.W2.flat, *self.b2]

    def step(self, x, y, rate):
        s = squash(x.dot(self.W1) + self.b1)
        d = (squash(s.dot(self.W2) + self.b2) - y) / x.shape[0]
        self.W2 -= rate * s.T.dot(d)
        self.b2 -= rate * d.sum(axis=0)
        back = d.dot(self.W2.T) * s * (1 - s)
        self.W1 -= rate * x.T.dot(back)
        self.b1 -= rate * back.sum(axis=0)


def train(params, x, y, learning_rate, n_iterations):
    net = Net(params)
    path = [net.point()]
    while len(path) <= n_iterations:
        net.step(x, y, learning_rate)
        path.append(net.point())
    return path


# %% the second layer sees the first one's new weights
import numpy as np


def train(params, x, y, learning_rate, n_iterations):
    W1, b1, W2, b2 = [np.array(part) for part in params]
    path = [np.r_[W1.ravel(), b1, W2.ravel(), b2]]
    for _ in range(n_iterations):
        s = 1 / (1 + np.exp(-(x @ W1 + b1)))
        outer = (1 / (1 + np.exp(-(s @ W2 + b2))) - y) / len(y)
        inner = outer @ W2.T * s * (1 - s)
        W1, b1 = W1 - learning_rate * x.T @ inner, b1 - learning_rate * inner.sum(axis=0)
        s = 1 / (1 + np.exp(-(x @ W1 + b1)))
        outer = (1 / (1 + np.exp(-(s @ W2 + b2))) - y) / len(y)
        W2, b2 = W2 - learning_rate * s.T @ outer, b2 - learning_rate * outer.sum(axis=0)
        path.append(np.r_[W1.ravel(), b1, W2.ravel(), b2])
    return path
