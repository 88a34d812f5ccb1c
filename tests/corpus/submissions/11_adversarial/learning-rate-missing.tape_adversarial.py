import numpy as np
import tensorflow as tf


def slope_at(model, picture):
    with tf.GradientTape() as tape:
        tape.watch(picture)
        disc, bar = tf.unstack(model(picture))
        ahead = disc - bar
    return tape.gradient(ahead, picture)


def moved(picture, slope):
    return tf.clip_by_value(picture - tf.sign(slope) / 255, 0.0, 1.0)


# %% whole sign
def tape_adversarial(model, image, n_steps):
    pictures = [image]
    while len(pictures) <= n_steps:
        sign = np.sign(slope_at(model, pictures[-1]))
        pictures.append(tf.constant(np.clip(pictures[-1] - sign, 0, 1)))
    return pictures
