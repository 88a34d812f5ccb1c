# %% the template's None left in inside the loop, with its YOUR CODE HERE
def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    path = [x]
    for _ in range(n_iterations):
        slope = None  # YOUR CODE HERE
        x = x - learning_rate * slope
        path.append(x)
    return path
