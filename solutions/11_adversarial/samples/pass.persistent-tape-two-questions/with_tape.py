import tensorflow as tf


def tape_input_gradient(model, image):
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(image)
        p = model(image)
        disc, bar = p[0], p[1]
    return tape.gradient(disc, image) - tape.gradient(bar, image)
