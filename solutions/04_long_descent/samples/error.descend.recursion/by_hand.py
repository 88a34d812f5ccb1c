def descend(start, learning_rate, epochs):
    if epochs == 0:
        return [start]
    return [start] + descend(start * (1 - 2 * learning_rate), learning_rate, epochs - 1)
