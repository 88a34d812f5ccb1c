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
    "negative-exponent-mishandled": Named(
        "exponent below zero moved the wrong way", "Write the fraction as one power first. On a number line, where is one less than a negative exponent?"
    ),
    "square-root-half-missing": Named(
        "root without its factor 1/2", "Write the root as a power. What does the power rule put in front?"
    ),
    "chain-inner-not-differentiated": Named(
        "multiplied by the inside itself", "The last factor says how fast the inside changes. Would yours change if the inside were shifted by a constant?"
    ),
    "chain-inner-sign-lost": Named(
        "minus sign of the inside lost", "Does the function rise or fall where you look? Does the sign of your slope say so too?"
    ),
    "chain-outer-evaluated-at-x": Named(
        "outer derivative taken at x", "The outer function never sees x itself. What arrives at it?"
    ),
    "chain-outer-at-inner-derivative": Named(
        "outer derivative taken at the inner derivative", "While you differentiate the outside, leave the inside as it is. Its slope is a factor of its own."
    ),
    "chain-innermost-layer-missing": Named(
        "one layer's slope missing", "Count the layers of the function, then the factors of your answer."
    ),
    "quotient-derivative-of-quotient": Named(
        "quotient rule replaced by the quotient of derivatives", "Try your rule on x³/x, which you can simplify first."
    ),
    "quotient-order-swapped": Named(
        "terms of the quotient rule exchanged", "Find a place where the function rises. Is your slope positive there?"
    ),
    "quotient-denominator-not-squared": Named(
        "denominator of the quotient rule not squared", "The numerator is right. How fast should the slope die away far out, and how fast does yours?"
    ),
    "constant-factor-derivative-added": Named(
        "constant factor differentiated", "How steep is the graph of a constant?"
    ),
    "constant-factor-dropped": Named(
        "constant factor lost", "A number that stood in front of a term is no longer there."
    ),
    "exp-power-rule": Named(
        "power rule used on an exponential", "Is x in the base or in the exponent? The power rule is for one of the two."
    ),
    "exponential-base-log-missing": Named(
        "logarithm of the base missing", "Only for one base is the exponential its own slope. Is this the one?"
    ),
    "log-derivative-reciprocal-of-log": Named(
        "1/ln instead of 1/x", "What does your slope say at x = 1, where the logarithm is 0?"
    ),
    "trig-linear-extrapolation": Named(
        "factor pulled out of sine or cosine", "Is sin(2x) the same as 2·sin(x)? Try an angle you know."
    ),
    "sigmoid-derivative-on-input": Named(
        "s(1 − s) with the input for s", "In s·(1 − s), s is a value of the sigmoid. Is it what goes in, or what comes out?"
    ),
    "partial-cross-term-dropped": Named(
        "mixed term taken for a constant", "A term with both variables in it changes with each of them. Read it as a number times the one that moves."
    ),
    "integrated-instead-of-differentiated": Named(
        "integrated instead of differentiated", "Differentiate your answer. Do you get the function back?"
    ),
    "composite-second-derivative-term-missing": Named(
        "one term of the second derivative missing", "Your first derivative is a product, and both of its factors change."
    ),
    "matrix-gradient-transpose-missing": Named(
        "transpose missing", "Write the shapes under the factors of the product. Which shape must the gradient have?"
    ),
    # numerical derivatives
    "fd-forward-instead-of-central": Named(
        "forward difference instead of the central one", "You look to one side only. What does the other side say?"
    ),
    "fd-divides-by-h-not-2h": Named("central difference divided by h", "How far apart are the two points you compare?"),
    "fd-step-too-small": Named(
        "step too small", "Can a float still tell f(x + h) from f(x − h), and to how many digits?"
    ),
    "fd-step-too-large": Named("step too large", "Between your two points the curve is bent. How much does that cost?"),
    "fd-float32-cancellation": Named(
        "difference taken in float32", "How many digits has your number type, and how many are left after the subtraction?"
    ),
    "gradient-check-wrong-criterion": Named(
        "difference measured against the wrong size", "When both vectors are zero but for rounding, what does your criterion compare?"
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
    "broadcast-n-by-n-residuals": Named(
        "shapes of targets and predictions differ, residuals broadcast", "Print the shape of your residual. How many residuals should there be?"
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
    # update rules with a memory
    "momentum-sign-mixed": Named("two sign conventions mixed", "Does your velocity point downhill or uphill? The line that moves x must know."),
    "momentum-ema-instead-of-sum": Named("velocity averaged instead of summed", "With what weight does the latest gradient enter your velocity, and with what weight in the statement?"),
    "momentum-learning-rate-twice": Named("learning rate used twice", "Count how often the learning rate multiplies a gradient on its way to x."),
    "momentum-step-before-velocity": Named("moved with the old velocity", "How long is your very first step, and which velocity made it?"),
    "momentum-velocity-not-kept": Named("only the last gradient remembered", "What is stored for the next step: the velocity, or something that went into it?"),
    "momentum-velocity-reset": Named("velocity begun anew in each step", "Where in the code is the velocity set to zero, and how often does that line run?"),
    "momentum-decay-swapped": Named("beta and 1 − beta exchanged", "Set beta to 0 in your formula. Is plain gradient descent left?"),
    "momentum-coefficient-on-gradient": Named("beta on the gradient instead of the velocity", "On level ground the velocity should fade. Which number makes yours fade?"),
    "nesterov-gradient-at-current-point": Named("plain momentum, no look ahead", "Nesterov's step differs from that of plain momentum. Which term is not in yours?"),
    "nesterov-lookahead-sign": Named("look ahead in the wrong direction", "Where will the velocity carry you? Look there, not where you come from."),
    "nesterov-lookahead-applied-twice": Named("look ahead kept as a step", "You looked ahead. Did you go back before you took the step?"),
    "nesterov-unshifted-points": Named(
        "another form of Nesterov's rule", "This is the textbook's form, which records the points before the look ahead. The statement gives another one, step by step."
    ),
    "adam-epsilon-after-correction": Named(
        "epsilon added to the corrected root", "The order matters where epsilon is large. In the statement, is it added before or after the correction of v?"
    ),
    "adam-no-bias-correction": Named("no bias correction", "Both averages begin at 0. How far below the truth are they after one step?"),
    "adam-correction-on-one-moment-only": Named("only one average corrected", "Both averages begin at 0, so both begin too small."),
    "adam-t-starts-at-zero": Named("step count begins at 0", "Work out the correction for your first value of t, with a pencil."),
    "adam-t-one-ahead": Named("step count one ahead", "Which number has the very first step? Print t where it is used."),
    "adam-t-counted-per-parameter": Named("step count raised for each coordinate", "How far does t go in one iteration?"),
    "adam-correction-without-power": Named("correction without its power", "The averages warm up with time. What in your correction changes with t?"),
    "adam-epsilon-inside-sqrt": Named("epsilon inside the root", "Read the formula in the statement again: root first, or sum first?"),
    "adam-epsilon-missing": Named("epsilon left out", "Does your step change when another epsilon is passed in?"),
    "adam-betas-swapped": Named("beta_1 and beta_2 exchanged", "Which of the averages has the longer memory, and which number belongs to it?"),
    "adam-decay-weight-swapped": Named("beta and 1 − beta exchanged in the averages", "With beta near 1, what should weigh more: the old average, or the latest gradient?"),
    "adam-one-minus-beta-missing": Named("factor 1 − beta missing", "Feed your average the same number again and again. Does it settle on that number?"),
    "adam-second-moment-not-squared": Named("gradient not squared", "The root of v should be as large as a gradient. Is yours?"),
    "adam-root-missing": Named("root of v missing", "If all gradients were twice as large, how much longer should a step be, and how much longer is yours?"),
    "adam-moments-reset": Named("averages begun anew in each step", "Where are the averages set to zero, and how often does that line run?"),
    "adam-corrected-value-stored": Named("corrected averages stored", "The correction is for the step alone. Which value goes into the next average?"),
    "rmsprop-epsilon-placement": Named("epsilon outside the root", "In the statement's formula, is epsilon added before or after the root is taken?"),
    "rmsprop-decay-swapped": Named("rho and 1 − rho exchanged", "With rho near 1, what should weigh more: the old average, or the latest square?"),
    "adagrad-epsilon-placement": Named("epsilon outside the root", "In the statement's formula, is epsilon added before or after the root is taken?"),
    "adagrad-accumulator-from-zero": Named("accumulator begun at 0", "With which number does the statement begin the sum of squares?"),
    "optimizer-recreated-each-step": Named(
        "everything begun anew in each step", "An optimizer remembers what came before. Where is yours made, and how often does that line run?"
    ),
    "adadelta-epsilon-placement": Named("epsilon outside the roots", "In the statement's formula, is epsilon added before or after each root is taken?"),
    "adadelta-decay-swapped": Named("rho and 1 − rho exchanged", "With rho near 1, what should weigh more: the old average, or the latest square?"),
    "adadelta-averages-gradients-twice": Named("second average of the wrong squares", "One average is of squared gradients. Of which squares is the other?"),
    # second order
    "newton-sign-plus": Named("step of Newton's method added", "From the wall of a bowl one jump should land on its bottom. On which side of you is it?"),
    "newton-fraction-inverted": Named("curvature over slope", "A slope over a curvature is a length. What is yours?"),
    "newton-damped-by-learning-rate": Named("a rate left in Newton's step", "The curvature says how long the step is. What else shortens yours?"),
    "hessian-diagonal-only": Named("mixed second derivatives left out", "Does the slope in x change when only y is moved?"),
    "hessian-row-sums": Named("row sums instead of the Hessian", "The tape sums over the slopes before it differentiates. Which of its methods keeps them apart?"),
    "hessian-multiplied-instead-of-solved": Named("multiplied by the Hessian", "In one dimension the slope is divided by the curvature. What is dividing, for a matrix?"),
    "hessian-elementwise-inverse": Named("each entry inverted by itself", "Multiply the Hessian by your inverse. Is it the unit matrix?"),
    # what is handed over
    "caller-start-mutated": Named("the caller's start changed", "The list that is handed to you belongs to someone else. What should you change instead of it?"),
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
    # fits
    "activation-missing": Named("hidden layer without its activation", "Two linear layers in a row are one linear layer. What is between them?"),
    "epochs-not-used": Named("fitted for one epoch only", "How long does fit run when nobody tells it?"),
    # vectors
    "diagonal-included": Named("each vector compared with itself", "The smallest number came from a vector and itself. Which entries of the matrix are no pairs?"),
    "arccos-of-the-diagonal": Named("arc cosine of the diagonal", "Every vector makes the angle 0 with itself. How steep is the arc cosine there, and what is 0 times that?"),
    "sqrt-or-norm-gradient-nan": Named("root or quotient differentiated at 0", "Two right halves, one of them infinite at this point. Which length is 0?"),
    "angle-in-degrees": Named("degrees instead of radians", "Mathematics libraries measure angles in radians."),
    "cosine-instead-of-angle": Named("cosine in place of the angle", "This is the cosine of the angle. The angle was asked for."),
    "largest-instead-of-smallest": Named("largest instead of smallest", "A large cosine belongs to a small angle. Which of the two did you look for?"),
    "loss-without-its-minus": Named("the loss with the opposite sign", "Descent makes a loss smaller. Should the quantity inside it get smaller or larger?"),
    "mean-instead-of-sum": Named("mean in place of the sum", "A sum over the vectors was asked for. Is there a division by their number?"),
    "missing-parentheses-expand": Named("sign or factor reaches only the first term", "Which terms does the sign in front of the bracket reach?"),
    "summed-before-length": Named("summed before the length was taken", "Components of opposite sign cancel when they are added. At which point is the length taken, and over which axis?"),
    "radial-part-kept": Named("force along the vector itself kept", "A vector can only move along the sphere. Which part of the force has no effect on it?"),
    "direction-not-unit": Named("direction not of length 1", "The vector from one end to the other is as long as their distance. With it in the numerator, which power is left?"),
    "square-of-the-length": Named("square of the length", "The length of each force was asked for, not its square."),
    "rows-not-renormalised": Named("rows not brought back to length 1", "After a step the vectors no longer lie on the sphere. What brings each of them back?"),
    "whole-array-normalised": Named("whole array normalised at once", "Which axis does the norm run over? Every row is to have length 1 by itself."),
    # images
    "only-one-probability": Named("one probability instead of the difference", "The two probabilities add up to 1, so each alone moves half as fast as their difference."),
    "class-difference-reversed": Named("difference the wrong way round", "Which class is the image to lose, and which does it gain?"),
    "vector-target-summed": Named("gradient of a whole vector", "A tape adds up the components of a vector before it differentiates. What do the probabilities add up to?"),
    "sign-of-the-gradient": Named("sign in place of the gradient", "The gradient itself was asked for here; its sign belongs to the step."),
    "sign-not-taken": Named("gradient used without its sign", "Channels with a small gradient hardly move. How far is every channel to go?"),
    "pixels-leave-range": Named("channels outside [0, 1]", "What is the smallest value that a channel can have, and what the largest?"),
    "step-not-in-255ths": Named("step of 1 instead of 1/255", "The channels run from 0 to 1. How large is one step of an eight-bit image on that scale?"),
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
