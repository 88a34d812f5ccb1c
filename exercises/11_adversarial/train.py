"""Trains the classifier of 11 on images that it makes itself, and writes classifier.npz and images.npz beside it.

Class 0 is a disc, class 1 a bar, in any colour on any other, at any place, with noise. Run it: python train.py
"""

from pathlib import Path

import numpy as np
import tensorflow as tf

SIDE = 16
HIDDEN = 24
TRAINING, SAMPLES = 6000, 60  # images to learn from; images that travel with the exercise
EPOCHS, BATCH, RATE = 60, 100, 2e-3
SEED = 11


def draw(count, numbers):
    """So many images (count, SIDE, SIDE, 3) in whole 255ths, and their labels (count,): half discs, half bars."""
    labels = np.arange(count) % 2
    down, across = np.mgrid[:SIDE, :SIDE] + 0.5
    images = np.empty((count, SIDE, SIDE, 3))
    for image, label in zip(images, labels, strict=True):
        y, x = numbers.uniform(0.35 * SIDE, 0.65 * SIDE, 2)
        if label == 0:
            shape = np.hypot(down - y, across - x) < numbers.uniform(0.2, 0.3) * SIDE
        else:
            turn = numbers.uniform(0, np.pi)
            away = np.abs((down - y) * np.cos(turn) - (across - x) * np.sin(turn))
            along = np.abs((down - y) * np.sin(turn) + (across - x) * np.cos(turn))
            shape = (away < 0.09 * SIDE) & (along < 0.42 * SIDE)
        ground = numbers.uniform(0.3, 0.7, 3)
        ink = ground + numbers.choice([-1, 1]) * numbers.uniform(0.12, 0.25, 3)
        image[:] = np.where(shape[..., None], ink, ground) + numbers.normal(0, 0.03, image.shape)
    return np.round(np.clip(images, 0, 1) * 255) / 255, labels


def logits(weights, images):
    """Two numbers an image: one hidden layer with tanh. ``images`` are (count, SIDE, SIDE, 3)."""
    first, first_bias, second, second_bias = weights
    flat = tf.reshape(images, (-1, first.shape[0])) - 0.5
    return tf.tanh(flat @ first + first_bias) @ second + second_bias


def train(count=TRAINING, epochs=EPOCHS, seed=SEED):
    """Four float32 arrays: kernel and bias of the hidden layer and of the last one."""
    numbers = np.random.default_rng(seed)
    images, labels = draw(count, numbers)
    images, labels = images.astype(np.float32), labels.astype(np.int64)
    shapes = ((SIDE * SIDE * 3, HIDDEN), (HIDDEN,), (HIDDEN, 2), (2,))
    spreads = [1 / np.sqrt(shape[0]) if len(shape) > 1 else 0 for shape in shapes]  # biases begin at 0
    starts = [numbers.normal(0, spread, shape) for spread, shape in zip(spreads, shapes, strict=True)]
    weights = [tf.Variable(start, dtype=tf.float32) for start in starts]
    optimizer = tf.keras.optimizers.Adam(RATE)

    @tf.function
    def step(some, of):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(of, logits(weights, some)))
        optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights, strict=True))

    for _ in range(epochs):
        order = numbers.permutation(count)
        for start in range(0, count - BATCH + 1, BATCH):
            rows = order[start : start + BATCH]
            step(images[rows], labels[rows])
    return [weight.numpy() for weight in weights]


def accuracy(weights, images, labels):
    """The share of images whose larger logit is their label's."""
    found = logits([tf.constant(w) for w in weights], images.astype(np.float32)).numpy().argmax(axis=1)
    return float(np.mean(found == labels))


def main():
    """Train, try, write."""
    weights = train()
    images, labels = draw(SAMPLES, np.random.default_rng(SEED + 1))
    print(f"right on {accuracy(weights, images, labels):.1%} of {SAMPLES} images")
    folder = Path(__file__).parent
    np.savez_compressed(folder / "classifier.npz", **dict(zip(("W1", "b1", "W2", "b2"), weights, strict=True)))
    bytes_of = np.round(images * 255).astype(np.uint8)
    np.savez_compressed(folder / "images.npz", images=bytes_of, labels=labels.astype(np.uint8))


if __name__ == "__main__":
    main()
