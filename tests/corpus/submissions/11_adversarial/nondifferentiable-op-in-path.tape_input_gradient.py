import tensorflow as tf


# %% class in place of probability
def tape_input_gradient(model, image):
    with tf.GradientTape() as tape:
        tape.watch(image)
        p = model(image)
        difference = 1 - 2 * tf.cast(tf.argmax(p), tf.float32)
    return tape.gradient(difference, image)


# %% image as bytes
def tape_input_gradient(model, image):
    with tf.GradientTape() as tape:
        tape.watch(image)
        bytes_ = tf.cast(tf.round(image * 255), tf.uint8)
        p = model(tf.cast(bytes_, tf.float32) / 255)
        difference = p[0] - p[1]
    return tape.gradient(difference, image)
