"""Mistakes about images and their attack."""

from __future__ import annotations

from harness.judge.catalogue.named import Catalogue, Named

IMAGES: Catalogue = {
    "only-one-probability": Named(
        "one probability instead of the difference",
        "The two probabilities add up to 1, so each alone moves half as fast as their difference.",
    ),
    "class-difference-reversed": Named(
        "difference the wrong way round", "Which class is the image to lose, and which does it gain?"
    ),
    "vector-target-summed": Named(
        "gradient of a whole vector",
        "A tape adds up the components of a vector before it differentiates. What do yours add up to, and is it the "
        "slope of that which you want?",
    ),
    "sign-of-the-gradient": Named(
        "sign in place of the gradient", "The gradient itself was asked for here; its sign belongs to the step."
    ),
    "sign-not-taken": Named(
        "gradient used without its sign", "Channels with a small gradient hardly move. How far is every channel to go?"
    ),
    "pixels-leave-range": Named(
        "channels outside [0, 1]", "What is the smallest value that a channel can have, and what the largest?"
    ),
    "step-not-in-255ths": Named(
        "step of 1 instead of 1/255",
        "The channels run from 0 to 1. How large is one step of an eight-bit image on that scale?",
    ),
}
