# %% shown at the top level
import matplotlib.pyplot as plt


def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] * (1 - 2 * learning_rate))
    return path


plt.plot(gradient_descent(2, 0.1, 10))
plt.show()


# %% shown by the function
def gradient_descent(start_x, learning_rate, n_iterations):
    from matplotlib import pyplot

    x, path = start_x, [start_x]
    for _ in range(n_iterations):
        x -= learning_rate * 2 * x
        path.append(x)
    pyplot.plot(path, "o-")
    pyplot.show()
    return path


# %% turtle
import turtle


def gradient_descent(start_x, learning_rate, n_iterations):
    pen = turtle.Turtle()
    path = [start_x]
    for k in range(n_iterations):
        path.append(path[-1] - 2 * learning_rate * path[-1])
        pen.goto(10 * k, path[-1])
    turtle.mainloop()
    return path
