def f(x):
    return x**2


def df(x):
    return 2 * x


with open("/home/me/Desktop/results.txt") as file:
    print(file.read())
