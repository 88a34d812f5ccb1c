import numpy as np
import tensorflow as tf


def tape_min_angle_loss(vectors):
    cosines = vectors.numpy() @ vectors.numpy().T
    return tf.constant(-np.arccos(cosines[np.triu_indices(len(cosines), 1)].max()))
