import tensorflow as tf


# %% rows of a variable
def tape_force_loss(vectors):
    pushed = tf.Variable(tf.zeros_like(vectors))
    for k, here in enumerate(tf.unstack(vectors)):
        others = tf.concat([vectors[:k], vectors[k + 1 :]], axis=0)
        gaps = here - others
        pushed[k].assign(tf.reduce_sum(gaps / tf.norm(gaps, axis=1, keepdims=True) ** 3, axis=0))
    inward = tf.einsum("nd,nd->n", pushed, vectors)
    return tf.reduce_sum(tf.norm(pushed - inward[:, None] * vectors, axis=1))


# %% added to a variable
def tape_force_loss(vectors):
    n = vectors.shape[0]
    net = tf.Variable(tf.zeros_like(vectors))
    for shift in range(1, n):
        gaps = vectors - tf.roll(vectors, shift, axis=0)
        net.assign_add(gaps / tf.reduce_sum(gaps**2, axis=1, keepdims=True) ** 1.5)
    along = net - tf.reduce_sum(net * vectors, axis=1, keepdims=True) * vectors
    return tf.reduce_sum(tf.sqrt(tf.reduce_sum(along**2, axis=1)))
