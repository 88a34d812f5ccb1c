# %% whole sign
def tape_adversarial(model, image, n_steps):
    pictures = [image]
    while len(pictures) <= n_steps:
        sign = np.sign(slope_at(model, pictures[-1]))
        pictures.append(tf.constant(np.clip(pictures[-1] - sign, 0, 1)))
    return pictures
