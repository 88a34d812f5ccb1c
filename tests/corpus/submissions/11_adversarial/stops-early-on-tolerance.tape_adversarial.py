# %% until the bar wins
def tape_adversarial(model, image, n_steps):
    pictures, here = [image], image
    while len(pictures) <= n_steps and tf.argmax(model(here)) == 0:
        here = moved(here, slope_at(model, here))
        pictures.append(here)
    return pictures


# %% before a sure bar is added
def tape_adversarial(model, image, n_steps):
    pictures = [image]
    for _ in range(n_steps):
        here = moved(pictures[-1], slope_at(model, pictures[-1]))
        if float(model(here)[1]) > 0.6:
            return pictures
        pictures.append(here)
    return pictures
