import tensorflow as tf


def tape_input_gradient(model, image):
with tf.GradientTape() as tape:
    pass
