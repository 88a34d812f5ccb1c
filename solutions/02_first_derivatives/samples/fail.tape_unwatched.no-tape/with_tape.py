import tensorflow as tf


def tape_unwatched(x, b):
    return [None, None]
