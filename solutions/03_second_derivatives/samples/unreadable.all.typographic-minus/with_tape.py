import tensorflow as tf

def tape_third(x):
    return 24 · x
