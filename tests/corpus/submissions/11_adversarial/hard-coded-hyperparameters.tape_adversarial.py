# %% always four
def tape_adversarial(model, image, n_steps):
    steps = 4
    pictures = [image]
    while steps:
        pictures.append(moved(pictures[-1], slope_at(model, pictures[-1])))
        steps -= 1
    return pictures
