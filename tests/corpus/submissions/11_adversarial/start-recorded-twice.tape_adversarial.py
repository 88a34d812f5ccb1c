# %% before the loop and in it
def tape_adversarial(model, image, n_steps):
    pictures, here = [image], image
    for _ in range(n_steps):
        pictures.append(here)
        here = moved(here, slope_at(model, here))
    pictures.append(here)
    return pictures
