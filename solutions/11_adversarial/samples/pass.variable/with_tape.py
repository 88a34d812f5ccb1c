import tensorflow as tf


def tape_input_gradient(model, image):
    image = tf.Variable(image)
    with tf.GradientTape() as tape:
        p = model(image)
        difference = p[0] - p[1]
    return tape.gradient(difference, image)


def tape_adversarial(model, image, n_steps):
    image = tf.Variable(image)
    images = [image.numpy()]
    for _ in range(n_steps):
        image.assign(tf.clip_by_value(image - tf.sign(tape_input_gradient(model, image)) / 255, 0.0, 1.0))
        images.append(image.numpy())
    return images
