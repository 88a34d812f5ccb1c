import tensorflow as tf


def tape_input_gradient(model, image):
    with tf.GradientTape() as tape:
        tape.watch(image)
        p = model(image)
        target = p[0] - p[1]
    return tape.gradient(target, image)


def tape_adversarial(model, image, n_steps):
    images = [image]
    for _ in range(n_steps):
        step = tf.sign(tape_input_gradient(model, image)) / 255
        image = tf.clip_by_value(image - step, 0, 1)
        image = tf.clip_by_value(image, images[0] - 1 / 255, images[0] + 1 / 255)
        images.append(image)
    return images
