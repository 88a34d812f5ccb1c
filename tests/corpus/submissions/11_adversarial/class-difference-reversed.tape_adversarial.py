# %% bar less disc
def tape_adversarial(model, image, n_steps):
    pictures = [image]
    for _ in range(n_steps):
        with tf.GradientTape() as tape:
            tape.watch(image)
            bar_less_disc = tf.tensordot(model(image), [-1.0, 1.0], 1)
        image = moved(image, tape.gradient(bar_less_disc, image))
        pictures.append(image)
    return pictures
