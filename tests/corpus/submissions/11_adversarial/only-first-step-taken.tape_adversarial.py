# %% update above the loop
def tape_adversarial(model, image, n_steps):
    pictures = [image]
    image = moved(image, slope_at(model, image))
    for _ in range(n_steps):
        pictures.append(image)
    return pictures
