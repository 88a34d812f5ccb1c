import tensorflow as tf


# %% half chords of all entries
def tape_min_angle_loss(vectors):
    gaps = vectors[:, None, :] - vectors[None, :, :]
    chords = tf.reduce_sum(gaps**2, axis=-1) ** 0.5
    theta = 2 * tf.asin(tf.minimum(chords / 2, 1.0))
    theta = theta + 10 * tf.eye(len(theta), dtype=theta.dtype)
    return -tf.reduce_min(theta)
