def loss(x, y):
    return (x**2 + y - 11) + (x + y**2 - 7)
