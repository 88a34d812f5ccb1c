import numpy as np
import tensorflow as tf


def tape_input_gradient(model, image):
    with tf.GradientTape() as tape:
        tape.watch(image)
        p = model(image)
        target = p[0] - p[1]
    return tape.gradient(target, image)


def tape_adversarial(model, image, n_steps):
    image = image.numpy().copy()
    images = [image]
    for _ in range(n_steps):
        image -= np.sign(tape_input_gradient(model, tf.constant(image))) / np.float32(255)
        np.clip(image, 0, 1, out=image)
        images.append(image)
    return images
