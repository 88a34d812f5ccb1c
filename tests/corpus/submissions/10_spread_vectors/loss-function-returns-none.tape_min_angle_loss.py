import numpy as np
import tensorflow as tf


# %% assigned and forgotten
def tape_min_angle_loss(vectors):
    first, second = np.triu_indices(vectors.shape[0], 1)
    cosines = tf.reduce_sum(tf.gather(vectors, first) * tf.gather(vectors, second), axis=1)
    loss = -tf.acos(tf.reduce_max(cosines))
