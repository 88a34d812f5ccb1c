import numpy as np
import tensorflow as tf


def tape_input_gradient(model, image):
    image = tf.convert_to_tensor(image)
    with tf.GradientTape() as tape:
        tape.watch(image)
        loss = tf.tensordot([1.0, -1.0], model(image), 1)
    return tape.gradient(loss, image).numpy()


def tape_adversarial(model, image, n_steps):
    image = np.array(image)
    path = np.empty((n_steps + 1, *image.shape), dtype=np.float32)
    path[0] = image
    for k in range(n_steps):
        image = np.clip(image - np.sign(tape_input_gradient(model, image)) / 255, 0, 1)
        path[k + 1] = image
    return path
