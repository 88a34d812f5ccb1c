# %% image never replaced
def tape_adversarial(model, image, n_steps):
    pictures = [image]
    for _ in range(n_steps):
        after = moved(image, slope_at(model, image))
        pictures.append(after)
    return np.array(pictures)
