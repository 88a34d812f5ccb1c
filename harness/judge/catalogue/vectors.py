"""Mistakes about vectors on a sphere."""

from __future__ import annotations

from harness.judge.catalogue.named import Catalogue, Named

VECTORS: Catalogue = {
    "diagonal-included": Named(
        "each vector compared with itself",
        "The smallest number came from a vector and itself. Which entries of the matrix are no pairs?",
    ),
    "arccos-of-the-diagonal": Named(
        "arc cosine of the diagonal",
        "Every vector makes the angle 0 with itself. How steep is the arc cosine there, and what is 0 times that?",
    ),
    "sqrt-or-norm-gradient-nan": Named(
        "root or quotient differentiated at 0",
        "Two right halves, one of them infinite at this point. Which length is 0?",
    ),
    "angle-in-degrees": Named("degrees instead of radians", "Mathematics libraries measure angles in radians."),
    "cosine-instead-of-angle": Named(
        "cosine in place of the angle", "This is the cosine of the angle. The angle was asked for."
    ),
    "largest-instead-of-smallest": Named(
        "largest instead of smallest", "A large cosine belongs to a small angle. Which of the two did you look for?"
    ),
    "loss-without-its-minus": Named(
        "the loss with the opposite sign",
        "Descent makes a loss smaller. Should the quantity inside it get smaller or larger?",
    ),
    "mean-instead-of-sum": Named(
        "mean in place of the sum", "A sum was asked for. Is there a division by the number of its terms?"
    ),
    "missing-parentheses-expand": Named(
        "sign, factor or fraction bar reaches only the first term",
        "Which terms belong together, behind a sign or a factor, under a fraction bar or a root? Put brackets around them.",
    ),
    "summed-before-length": Named(
        "summed before the length was taken",
        "Components of opposite sign cancel when they are added. At which point is the length taken, and over which axis?",
    ),
    "radial-part-kept": Named(
        "force along the vector itself kept",
        "A vector can only move along the sphere. Which part of the force has no effect on it?",
    ),
    "direction-not-unit": Named(
        "direction not of length 1",
        "The vector from one end to the other is as long as their distance. With it in the numerator, which power is left?",
    ),
    "square-of-the-length": Named("square of the length", "The length of each force was asked for, not its square."),
    "rows-not-renormalised": Named(
        "rows not brought back to length 1",
        "After a step the vectors no longer lie on the sphere. What brings each of them back?",
    ),
    "whole-array-normalised": Named(
        "whole array normalised at once", "Which axis does the norm run over? Every row is to have length 1 by itself."
    ),
}
