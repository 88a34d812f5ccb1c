def tape_gradients(params, x, y):
    return −1
