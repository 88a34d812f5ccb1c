"""The mistakes that can be named: a title for teachers and a hint for the student, which leads to the cause and gives no answer away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Named(NamedTuple):
    """A row of the catalogue."""

    title: str
    hint: str


CATALOGUE: Mapping[str, Named] = {
    # derivatives
    "power-coefficient-dropped": Named(
        "power rule without the factor", "What happens to the exponent when it is lowered? It does not only disappear."
    ),
    "power-exponent-not-lowered": Named(
        "exponent brought down but not lowered", "Compare the degree of your derivative with the degree of the function."
    ),
    "power-rule-raises-exponent": Named(
        "exponent raised instead of lowered", "A derivative of a power has a lower degree, not a higher one."
    ),
    "chain-inner-derivative-missing": Named(
        "inner derivative missing", "The function has an inside. How fast does the inside change?"
    ),
    "product-of-derivatives": Named(
        "product rule replaced by the product of derivatives", "Try your rule on x·x, whose derivative you know."
    ),
    "product-one-term-only": Named(
        "only one factor differentiated", "In a product both factors change. Your derivative lets only one of them."
    ),
    "constant-term-kept": Named("derivative of a constant not zero", "How much does a constant term change when x does?"),
    "trig-derivative-sign": Named("sign of the cosine's derivative", "Is the cosine rising or falling just right of 0?"),
    "returns-f-instead-of-derivative": Named(
        "the function itself instead of its derivative", "This is the value of the function. Its slope was asked for."
    ),
    "partial-other-variable-not-held": Named(
        "other variables not held fixed", "In a partial derivative only one variable moves; treat the others as numbers."
    ),
    "second-derivative-as-square": Named(
        "square of the first derivative", "The second derivative is the derivative of the first, not its square."
    ),
    "gradient-components-swapped": Named(
        "components in the wrong order", "The numbers are right, the order is not. Which variable comes first in the signature?"
    ),
    "same-component-gradient-twice": Named(
        "one partial derivative used for both variables", "Both components come out of the same formula. Check the line you copied."
    ),
    # regression
    "mse-factor-two-missing": Named("factor 2 of the square lost", "Differentiate the square of the residual once more, slowly."),
    "residual-sign-flipped": Named(
        "residual with the opposite sign", "The derivative of (y − prediction)² brings a sign with it when the inside is differentiated."
    ),
    "mse-one-over-n-missing": Named("1/n missing", "Is the loss a sum or a mean over the rows? Its gradient is the same kind."),
    "double-division-by-n": Named("divided by n twice", "The mean already divides by the number of rows. Look for a second division."),
    "only-one-gradient-divided-by-n": Named(
        "only one component divided by n", "One component is a mean over the rows, the other a sum. Compare the two lines."
    ),
    "bias-missing": Named("intercept missing from the model", "What does your model predict where the input is 0?"),
    # the loop
    "update-sign-ascent": Named("step up the slope instead of down", "Is the function's value growing from step to step? Which way does the gradient point?"),
    "learning-rate-missing": Named("learning rate not used", "The first step is as long as the slope itself. What should shorten it?"),
    "learning-rate-halved-or-doubled": Named("a stray factor 2 or 1/2 in the step", "Each step is off by a factor of two. Look for a factor in the slope or in the update."),
    "update-not-stored": Named("new value not kept", "The iterate never moves. Where does the new value go?"),
    "start-value-reused": Named("every step taken from the start", "From which point is the step subtracted? It should be the latest one."),
    "gradient-computed-once": Named("gradient not computed anew", "The slope changes as x does. When do you compute it?"),
    "gradient-at-start-only": Named("start used for point and slope", "All iterates after the first are the same. Which variable changes inside the loop?"),
    "only-first-step-taken": Named("only one step taken", "The path stands still after its first step. Is the update inside the loop?"),
    "sequential-instead-of-simultaneous": Named(
        "second variable updated with the new first one", "Both partial derivatives belong to the same point. Compute both before you change either."
    ),
    "one-iteration-too-few": Named("one iteration too few", "Count the steps between the points: there should be n_iterations of them."),
    "recorded-before-update": Named("recorded before the update", "Is a point added to the path before or after it is updated? The last one may be lost."),
    "one-iteration-too-many": Named("one iteration too many", "Count the steps between the points: there should be n_iterations of them."),
    "history-without-start": Named("start missing from the path", "A path begins where the descent begins."),
    "start-recorded-twice": Named("start recorded twice", "The start is in the path twice. Is it added both before the loop and inside it?"),
    "returns-only-last-value": Named("only the last value returned", "The whole path was asked for, the start first."),
    "history-aliased-array": Named(
        "the same array appended again and again", "All entries are equal to the last. Does the list hold copies, or one array many times?"
    ),
    "returns-cost-history": Named("values of the function recorded", "These are values of the function along the way. The points themselves were asked for."),
    "state-rounded-each-step": Named("iterate rounded at each step", "Rounding is for printing. Keep the full number for the next step."),
    "reported-values-rounded": Named("result rounded", "Return the full numbers; rounding is for printing."),
    "hard-coded-hyperparameters": Named("arguments not used", "The answer is that of the statement's example whatever is passed in. Which arguments does your code read?"),
    # tape
    "constant-not-watched": Named("constant not watched", "A tape sees variables by itself. What must be said about a constant?"),
    "watch-after-computation": Named("watched too late", "The tape records what happens after `watch`. When was the target computed?"),
    "target-computed-outside-tape": Named("target computed outside the tape", "A tape only records what is computed inside its block."),
    "variable-rebound-to-tensor": Named(
        "variable replaced by a tensor", "After `x = x - …`, x is no variable any more. How is a variable changed in place?"
    ),
    "tape-not-persistent": Named("tape asked twice without persistent=True", "A tape answers once, unless it is told to stay."),
    "second-gradient-outside-outer-tape": Named(
        "inner gradient outside the outer tape", "The outer tape must see how the first derivative is computed. Is that inside its block?"
    ),
    "variable-inplace-operator": Named("-= on a variable", "A TensorFlow variable is changed with `assign_sub` or `assign`."),
    "assign-on-tensor": Named("assign on a tensor", "Only a tf.Variable can be assigned to. What is x at that line?"),
    "optimizer-minimize-gone": Named("minimize is gone in Keras 3", "Keras 3 optimizers take gradients: `apply_gradients` with pairs (gradient, variable)."),
    "int-dtype-no-gradient": Named("integer dtype", "A tape differentiates floating-point numbers only. What dtype has your variable?"),
    "target-and-source-swapped": Named("target and source exchanged", "`tape.gradient` takes what is differentiated first, then with respect to what."),
    # handing in
    "prints-instead-of-returning": Named("printed instead of returned", "A function hands its result back with `return`."),
    "wrong-container-or-nesting": Named("numbers in the wrong nesting", "Compare the shape of what you return with the statement's."),
    "wrong-function-name": Named("function under another name", "The function must have the name of the statement, letter by letter."),
    "wrong-signature": Named("wrong parameters", "Compare the parameters of your function with the statement's, in number and order."),
}  # fmt: skip


def hint_for(mistakes: tuple[str, ...]) -> str:
    """The hints of the named mistakes, the likeliest first."""
    return " Or: ".join(CATALOGUE[name].hint for name in mistakes[:2] if name in CATALOGUE)


def titles() -> dict[str, str]:
    """Readable names by id, for pages."""
    return {name: row.title for name, row in CATALOGUE.items()}


def title_for(mistake: str) -> str:
    """A readable name."""
    return CATALOGUE[mistake].title if mistake in CATALOGUE else mistake.replace("-", " ")
