import tensorflow as tf


def tape_input_gradient(model, image):
    with tf.GradientTape() as tape:
        tape.watch(image)
        p = model(image)
        target = p[0] - p[1]
    return tape.gradient(target, image)


def tape_adversarial(model, image, n_steps):
    @tf.function
    def step(image):
        moved = image - tf.sign(tape_input_gradient(model, image)) / 255.0
        return tf.minimum(tf.maximum(moved, 0.0), 1.0)

    images = [image]
    for _ in range(n_steps):
        images.append(step(images[-1]))
    return tf.stack(images)
