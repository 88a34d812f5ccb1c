import tensorflow as tf


def tape_input_gradient(model, image):
    with tf.GradientTape() as tape:
        tape.watch(image)
        p = model(image)
        target = 2 * p[0] - 1
    return tape.gradient(target, image)
