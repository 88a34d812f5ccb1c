def closed_form(x, y):
    xs = [float(row[0]) for row in x]
    ys = [float(row[0]) for row in y]
    n = len(xs)
    mean_x, mean_y = sum(xs) / n, sum(ys) / n
    top = sum((a - mean_x) * (b - mean_y) for a, b in zip(xs, ys))
    bottom = sum((a - mean_x) ** 2 for a in xs)
    return {0: top / bottom}[0], mean_y - top / bottom * mean_x
