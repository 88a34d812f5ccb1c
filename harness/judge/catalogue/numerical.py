"""Mistakes about differences in place of derivatives."""

from __future__ import annotations

from harness.judge.catalogue.named import Catalogue, Named

NUMERICAL: Catalogue = {
    "fd-forward-instead-of-central": Named(
        "forward difference instead of the central one", "You look to one side only. What does the other side say?"
    ),
    "fd-divides-by-h-not-2h": Named("central difference divided by h", "How far apart are the two points you compare?"),
    "fd-step-too-small": Named(
        "step too small", "Can a float still tell f(x + h) from f(x − h), and to how many digits?"
    ),
    "fd-step-too-large": Named("step too large", "Between your two points the curve is bent. How much does that cost?"),
    "fd-second-difference-wrong": Named(
        "second difference divided wrongly",
        "A difference of differences tells how a slope changes. Is that asked for, and how often is it divided by h then?",
    ),
    "fd-float32-cancellation": Named(
        "difference taken in float32",
        "How many digits has your number type, and how many are left after the subtraction?",
    ),
    "fd-integer-input": Named(
        "differences in an array of whole numbers",
        "Print the dtype of each array that you make. What does an array of whole numbers keep of 0.75?",
    ),
    "gradient-check-wrong-criterion": Named(
        "two vectors compared in the wrong way",
        "Print both vectors and what you compare, for a right and for a wrong gradient. What tells the two apart? "
        "Does it still do so when f has another unit, and when the gradient is zero?",
    ),
    "fd-perturbation-not-undone": Named(
        "a moved coordinate not put back",
        "Print the points at which you ask for f. When the second coordinate moves, where is the first?",
    ),
    "fd-all-coordinates-at-once": Named(
        "all coordinates moved together",
        "One difference gives one number. Which coordinate alone should change for each component?",
    ),
}
