def min_angle(vectors):
    return min((1, 2)
