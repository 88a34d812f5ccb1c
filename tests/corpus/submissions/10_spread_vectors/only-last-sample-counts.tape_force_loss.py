import tensorflow as tf


# %% force set in place of added
def tape_force_loss(vectors):
    rows = tf.unstack(vectors)
    loss = 0.0
    for here in rows:
        net = tf.zeros_like(here)
        for other in rows:
            if other is not here:
                gap = here - other
                net = gap * tf.tensordot(gap, gap, 1) ** -1.5
        loss += tf.norm(net - tf.tensordot(net, here, 1) * here)
    return loss


# %% length of the last vector
def tape_force_loss(vectors):
    for k in range(vectors.shape[0]):
        gaps = vectors[k] - tf.concat([vectors[:k], vectors[k + 1 :]], axis=0)
        net = tf.reduce_sum(gaps / tf.norm(gaps, axis=1, keepdims=True) ** 3, axis=0)
        loss = tf.norm(net - tf.reduce_sum(net * vectors[k]) * vectors[k])
    return loss
