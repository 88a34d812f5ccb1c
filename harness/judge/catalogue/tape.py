"""Mistakes about tapes, tensors and Keras."""

from __future__ import annotations

from harness.judge.catalogue.named import Catalogue, Named

TAPE: Catalogue = {
    "constant-not-watched": Named(
        "constant not watched", "A tape sees variables by itself. What must be said about a constant?"
    ),
    "watch-after-computation": Named(
        "watched too late", "The tape records what happens after `watch`. When was the target computed?"
    ),
    "target-computed-outside-tape": Named(
        "target computed outside the tape", "A tape only records what is computed inside its block."
    ),
    "variable-rebound-to-tensor": Named(
        "variable replaced by a tensor",
        "After `x = x - …`, x is no variable any more. How is a variable changed in place?",
    ),
    "tape-not-persistent": Named(
        "tape asked twice without persistent=True", "A tape answers once, unless it is told to stay."
    ),
    "second-gradient-outside-outer-tape": Named(
        "inner gradient outside the outer tape",
        "The outer tape must see how the first derivative is computed. Is that inside its block?",
    ),
    "variable-inplace-operator": Named(
        "-= on a variable", "A TensorFlow variable is changed with `assign_sub` or `assign`."
    ),
    "assign-on-tensor": Named("assign on a tensor", "Only a tf.Variable can be assigned to. What is x at that line?"),
    "optimizer-minimize-gone": Named(
        "minimize is gone in Keras 3",
        "Keras 3 optimizers take gradients: `apply_gradients` with pairs (gradient, variable).",
    ),
    "int-dtype-no-gradient": Named(
        "integer dtype", "A tape differentiates floating-point numbers only. What dtype has your variable?"
    ),
    "target-and-source-swapped": Named(
        "target and source exchanged", "`tape.gradient` takes what is differentiated first, then with respect to what."
    ),
}
