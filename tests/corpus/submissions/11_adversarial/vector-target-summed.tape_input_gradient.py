import tensorflow as tf


# %% the vector of both
def tape_input_gradient(model, image):
    with tf.GradientTape() as tape:
        tape.watch(image)
        p = model(image)
    return tape.gradient(p, image)


# %% a sum of both
def tape_input_gradient(model, image):
    v = tf.Variable(image)
    with tf.GradientTape(persistent=True) as tape:
        p = model(v)
        total = tf.reduce_sum(p)
    return tape.gradient(total, v)
