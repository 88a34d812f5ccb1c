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


# %% until the bar wins
def tape_adversarial(model, image, n_steps):
    pictures, here = [image], image
    while len(pictures) <= n_steps and tf.argmax(model(here)) == 0:
        here = moved(here, slope_at(model, here))
        pictures.append(here)
    return pictures


# %% before a sure bar is added
def tape_adversarial(model, image, n_steps):
    pictures = [image]
    for _ in range(n_steps):
        here = moved(pictures[-1], slope_at(model, pictures[-1]))
        if float(model(here)[1]) > 0.6:
            return pictures
        pictures.append(here)
    return pictures
