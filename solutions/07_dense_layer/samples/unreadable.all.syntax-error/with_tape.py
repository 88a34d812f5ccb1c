import tensorflow as tf

def tape_dense_gradients(layer, x, y_true):
return 0
