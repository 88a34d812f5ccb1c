def loss(x, y):
    return (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2


def gradient(x, y):
    h = 1e-30
    return loss(x + 1j * h, y).imag / h, loss(x, y + 1j * h).imag / h
