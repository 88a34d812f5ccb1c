# %% TensorFlow reads
import tensorflow as tf


def tape_train(x, y, learning_rate, epochs):
    text = tf.io.read_file("/content/drive/MyDrive/noisy_line.csv")
    del text
    return []
