# %% a generator
def tape_adversarial(model, image, n_steps):
    for _ in range(n_steps):
        yield image
        image = moved(image, slope_at(model, image))
