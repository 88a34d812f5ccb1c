import tensorflow as tf


def tape_descend(start, learning_rate, epochs):
    w = tf.Variable(start)
    path = [w.numpy()]
    for epoch in range(epochs):
        with tf.GradientTape() as tape:
            loss = w**2
        w.assign_sub(learning_rate * tape.gradient(loss, w))
        path.append(w.numpy())
        if epoch % 1000 == 0:
            print("epoch", epoch, "w =", w.numpy())
    return path
