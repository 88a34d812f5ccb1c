f = lambda x: x**2
df = lambda x: 2 * x
gradient_descent = lambda a, r, n: [a] if n == 0 else [a, *gradient_descent(a - r * df(a), r, n - 1)]
