# %% a list among the parameters
def tape_adversarial(model, image, n_steps, pictures=[]):
    pictures.append(image)
    for _ in range(n_steps):
        image = moved(image, slope_at(model, image))
        pictures.append(image)
    return pictures
