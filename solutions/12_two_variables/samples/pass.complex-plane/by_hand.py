def gradient_descent(x, y, learning_rate, n_iterations):
    # the point as one complex number, taken apart again for the answer
    p = complex(x, y)
    path = [(p.real, p.imag)]
    for _ in range(n_iterations):
        u, v = p.real**2 + p.imag - 11, p.real + p.imag**2 - 7
        p -= learning_rate * complex(4 * p.real * u + 2 * v, 2 * u + 4 * p.imag * v)
        path.append((p.real, p.imag))
    return path
