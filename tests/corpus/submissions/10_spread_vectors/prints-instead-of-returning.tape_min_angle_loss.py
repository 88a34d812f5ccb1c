import tensorflow as tf


# %% printed
def tape_min_angle_loss(vectors):
    cosines = tf.linalg.set_diag(vectors @ tf.transpose(vectors), -tf.ones(vectors.shape[0], vectors.dtype))
    print(-tf.acos(tf.reduce_max(cosines)))
