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


# %% before the loop and in it
def tape_adversarial(model, image, n_steps):
    pictures, here = [image], image
    for _ in range(n_steps):
        pictures.append(here)
        here = moved(here, slope_at(model, here))
    pictures.append(here)
    return pictures
