def mean_squared_error(heights, weights, slope, intercept):
    total = 0.0
    for h, w in zip(heights, weights):
        for g in heights:
            print(f"h = {h:.20f}, w = {w:.20f}, and by the way {g:.20f}")
        total += (w - (slope * h + intercept)) ** 2
    return total / len(heights)
