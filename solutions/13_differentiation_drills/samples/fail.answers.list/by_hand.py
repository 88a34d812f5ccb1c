def answers():
    return ["12*x**3 - 2", "2*x*sin(x) + x**2*cos(x)"]
