def f(x):
    return x**2


def df(x):
    return 2 * x


print("f(3) =", f(3))
quit()
