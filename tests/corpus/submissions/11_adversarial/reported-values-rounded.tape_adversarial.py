# %% three decimals in the list
def tape_adversarial(model, image, n_steps):
    pictures = [image]
    for _ in range(n_steps):
        image = moved(image, slope_at(model, image))
        pictures.append(np.round(image.numpy(), 3))
    return pictures
