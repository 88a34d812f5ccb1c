"""Mistakes about sums over data, and fits."""

from __future__ import annotations

from harness.judge.catalogue.named import Catalogue, Named

REGRESSION: Catalogue = {
    "mse-factor-two-missing": Named(
        "factor 2 of the square lost", "Differentiate the square of the residual once more, slowly."
    ),
    "residual-sign-flipped": Named(
        "residual with the opposite sign",
        "When the prediction grows past the target, does the loss grow or fall? Your gradient has to say the same.",
    ),
    "mse-one-over-n-missing": Named(
        "1/n missing", "Is the loss a sum or a mean over the rows? Its gradient is the same kind."
    ),
    "double-division-by-n": Named(
        "divided by n twice", "The mean already divides by the number of rows. Look for a second division."
    ),
    "only-one-gradient-divided-by-n": Named(
        "only one component divided by n",
        "One component is a mean over the rows, the other a sum. Compare the two lines.",
    ),
    "broadcast-n-by-n-residuals": Named(
        "shapes of targets and predictions differ, residuals broadcast",
        "Print the shape of your residual. How many residuals should there be?",
    ),
    "bias-missing": Named("intercept missing from the model", "What does your model predict where the input is 0?"),
    "activation-missing": Named(
        "hidden layer without its activation", "Two linear layers in a row are one linear layer. What is between them?"
    ),
    "epochs-not-used": Named(
        "fitted for another number of epochs",
        "How many epochs does your fit run, and how many were asked for? Without a word it runs one.",
    ),
    "dw-missing-x": Named(
        "slope's component without its x",
        "Both components are the same number. What stands beside the slope in the model, and what beside the intercept?",
    ),
    "only-last-sample-counts": Named(
        "only the last row counts", "Each row overwrites the one before it. Where should the rows be added up?"
    ),
    "minibatch-instead-of-full-batch": Named(
        "a step for each row",
        "The parameters move within the pass over the rows. When should they move, if the loss is of all rows together?",
    ),
    "sse-with-mse-learning-rate": Named(
        "sum of squares descended at the rate for a mean",
        "With every row written down twice, would your steps be twice as long? Is the loss a sum or a mean?",
    ),
    "features-not-scaled-diverges": Named(
        "descent on columns that were not standardised",
        "The numbers run away at this rate. How large are the inputs that your slopes are multiplied by?",
    ),
    "normalisation-statistics-mismatch": Named(
        "scaled with one standard deviation, turned back with another",
        "Which mean and which standard deviation did you divide by, and are the same ones used on the way back?",
    ),
}
