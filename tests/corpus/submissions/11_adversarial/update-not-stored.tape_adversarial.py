# %% result thrown away
def tape_adversarial(model, image, n_steps):
    pictures = [image]
    for k in range(n_steps):
        moved(pictures[k], slope_at(model, pictures[k]))
        pictures.append(pictures[k])
    return tf.stack(pictures)
