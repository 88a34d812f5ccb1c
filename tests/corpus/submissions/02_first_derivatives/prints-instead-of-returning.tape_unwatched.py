import tensorflow as tf


# %% the list is shown
def tape_unwatched(x, b):
    point = [tf.constant(x), tf.constant(b)]
    with tf.GradientTape() as tape:
        z = tf.square(point[0]) + tf.square(point[1])
    answer = tape.gradient(z, point)
    print("the tape says", answer)


# %% one by one
def tape_unwatched(x, b):
    first, second = tf.convert_to_tensor(x), tf.convert_to_tensor(b)
    with tf.GradientTape(persistent=True) as tape:
        z = first**2 + second**2
    for source in (first, second):
        print(tape.gradient(z, source))
