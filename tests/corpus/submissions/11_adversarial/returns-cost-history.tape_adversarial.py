# %% differences
def tape_adversarial(model, image, n_steps):
    told = []
    for _ in range(n_steps + 1):
        p = model(image)
        told.append(float(p[0] - p[1]))
        image = moved(image, slope_at(model, image))
    return told


# %% both probabilities without the last
def tape_adversarial(model, image, n_steps):
    told = []
    for _ in range(n_steps):
        told.append(model(image))
        image = moved(image, slope_at(model, image))
    return told
