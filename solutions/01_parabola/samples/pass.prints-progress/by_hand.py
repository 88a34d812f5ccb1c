def f(x):
    return x**2


def df(x):
    return 2 * x


def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    path = [x]
    print("start", x)
    for n in range(1, n_iterations + 1):
        slope = df(x)
        x = x - learning_rate * slope
        print(f"step {n:3d}: x = {x:.6f}, f(x) = {f(x):.6f}, slope {slope:.4f}")
        path.append(x)
    print("done!", path)
    return path


print("my result:", gradient_descent(2.0, 0.1, 3))
