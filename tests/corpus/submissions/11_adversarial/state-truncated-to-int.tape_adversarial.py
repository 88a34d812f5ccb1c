# %% an array of bytes
def tape_adversarial(model, image, n_steps):
    pictures = [image.numpy()]
    for _ in range(n_steps):
        here = tf.constant(pictures[-1], dtype=tf.float32)
        pictures.append(moved(here, slope_at(model, here)).numpy().astype(int))
    return pictures
