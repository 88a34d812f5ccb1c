def descend(start, learning_rate, epochs):
    w = start
    path = [w]
    for epoch in range(epochs):
        w = w - learning_rate * 2 * w
        path.append(w)
        print("epoch", epoch, "of", epochs, "done,", "w =", f"{w:.60f}")
    return path
