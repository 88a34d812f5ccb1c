# %% slope of length 1
def tape_adversarial(model, image, n_steps):
    pictures = [image]
    for _ in range(n_steps):
        slope = slope_at(model, pictures[-1])
        pictures.append(tf.clip_by_value(pictures[-1] - slope / tf.norm(slope) / 255, 0.0, 1.0))
    return pictures
