# %% subtracted from the first
def tape_adversarial(model, image, n_steps):
    pictures = [image]
    for k in range(n_steps):
        pictures.append(moved(image, slope_at(model, pictures[k])))
    return pictures
