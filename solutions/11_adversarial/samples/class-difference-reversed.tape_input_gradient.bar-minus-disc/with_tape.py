import tensorflow as tf


def tape_input_gradient(model, image):
    with tf.GradientTape() as tape:
        tape.watch(image)
        p = model(image)
        target = p[1] - p[0]
    return tape.gradient(target, image)
