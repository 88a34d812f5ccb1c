# %% indented too far
def tape_adversarial(model, image, n_steps):
    pictures = [image]
    for k in range(n_steps):
        pictures.append(moved(pictures[k], slope_at(model, pictures[k])))
        return pictures
