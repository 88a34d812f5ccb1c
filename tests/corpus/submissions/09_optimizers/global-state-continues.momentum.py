# %% the velocity is a list beside the function
SPEED = [0.0, 0.0]


def momentum(gradient, start, learning_rate, beta, n_iterations):
    x, y = start
    points = [(x, y)]
    for _ in range(n_iterations):
        dx, dy = gradient([x, y])
        SPEED[0] = beta * SPEED[0] - learning_rate * dx
        SPEED[1] = beta * SPEED[1] - learning_rate * dy
        x, y = x + SPEED[0], y + SPEED[1]
        points.append((x, y))
    return points


# %% the velocity in an object made once
import numpy as np


class Ball:
    velocity = np.zeros(2)

    def roll(self, w, slope, rate, beta):
        self.velocity = beta * self.velocity - rate * slope
        return w + self.velocity


BALL = Ball()


def momentum(gradient, start, learning_rate, beta, n_iterations):
    path = [np.array(start)]
    for _ in range(n_iterations):
        path.append(BALL.roll(path[-1], gradient(path[-1]), learning_rate, beta))
    return path
