def tape_spread(vectors, loss:
    pass
