# %% two decimals
def tape_adversarial(model, image, n_steps):
    pictures = [image]
    for _ in range(n_steps):
        here = moved(pictures[-1], slope_at(model, pictures[-1]))
        pictures.append(tf.constant(np.round(here, 2)))
    return pictures
