"""Mistakes about Hessians and Newton steps."""

from __future__ import annotations

from harness.judge.catalogue.named import Catalogue, Named

SECOND_ORDER: Catalogue = {
    "newton-sign-plus": Named(
        "step of Newton's method added",
        "From the wall of a bowl one jump should land on its bottom. On which side of you is it?",
    ),
    "newton-fraction-inverted": Named("curvature over slope", "A slope over a curvature is a length. What is yours?"),
    "newton-damped-by-learning-rate": Named(
        "a rate left in Newton's step", "The curvature says how long the step is. What else shortens yours?"
    ),
    "hessian-diagonal-only": Named(
        "mixed second derivatives left out", "Does the slope in x change when only y is moved?"
    ),
    "hessian-row-sums": Named(
        "row sums instead of the Hessian",
        "The tape sums over the slopes before it differentiates. Which of its methods keeps them apart?",
    ),
    "hessian-multiplied-instead-of-solved": Named(
        "multiplied by the Hessian",
        "In one dimension the slope is divided by the curvature. What is dividing, for a matrix?",
    ),
    "hessian-elementwise-inverse": Named(
        "each entry inverted by itself", "Multiply the Hessian by your inverse. Is it the unit matrix?"
    ),
    "newton-root-finding-on-f": Named(
        "searches a zero of the function",
        "Your steps lead to where the function is 0. Of which function is a zero wanted, if a lowest point is?",
    ),
}
