import tensorflow as tf


# %% first vector only
def tape_force_loss(vectors):
    total = 0.0
    for k in range(vectors.shape[0]):
        gaps = vectors[k] - tf.concat([vectors[:k], vectors[k + 1 :]], axis=0)
        net = tf.reduce_sum(gaps / tf.norm(gaps, axis=1, keepdims=True) ** 3, axis=0)
        total += tf.norm(net - tf.reduce_sum(net * vectors[k]) * vectors[k])
        return total
