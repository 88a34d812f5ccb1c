# %% two slashes
def tape_adversarial(model, image, n_steps):
    pictures = [image]
    for _ in range(n_steps):
        here = pictures[-1] - 1 // 255 * tf.sign(slope_at(model, pictures[-1]))
        pictures.append(tf.clip_by_value(here, 0.0, 1.0))
    return pictures
