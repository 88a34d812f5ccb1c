# %% sum of slopes
def tape_adversarial(model, image, n_steps):
    pictures, total = [image], tf.zeros_like(image)
    for _ in range(n_steps):
        total += slope_at(model, pictures[-1])
        pictures.append(moved(pictures[-1], total))
    return pictures
