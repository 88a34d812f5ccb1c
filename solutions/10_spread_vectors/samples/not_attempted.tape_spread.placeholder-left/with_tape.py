import numpy as np
import tensorflow as tf


def tape_spread(vectors, loss, learning_rate, n_iterations):
    raise NotImplementedError
