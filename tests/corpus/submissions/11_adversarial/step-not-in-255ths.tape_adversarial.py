# %% a hundredth
import tensorflow as tf


def tape_adversarial(model, image, n_steps):
    pictures = [image]
    while len(pictures) < n_steps + 1:
        here = pictures[-1]
        with tf.GradientTape() as tape:
            tape.watch(here)
            disc, bar = tf.unstack(model(here))
            lead = disc - bar
        moved = here - 0.01 * tf.sign(tape.gradient(lead, here))
        pictures.append(tf.clip_by_value(moved, 0.0, 1.0))
    return pictures
