"""An image that a classifier takes for something else: descent on the input, with the weights left as they are.

`model(image)` gives the vector p of the two probabilities of one image. The image is a float32 tensor
of shape (height, width, 3), its channels in [0, 1].
"""

import tensorflow as tf


def tape_input_gradient(model, image):
    """The gradient of p[0] - p[1] with respect to the image, of the image's shape."""
    raise NotImplementedError


def tape_adversarial(model, image, n_steps):
    """Lead the classifier from class 0 to class 1: each step moves every channel by 1/255 against the gradient's sign.

    The channels stay in [0, 1]. Returns the list of all images in order, the first included: n_steps + 1 images.
    """
    raise NotImplementedError
