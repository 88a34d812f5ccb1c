"""Mistakes about wrong derivatives."""

from __future__ import annotations

from harness.judge.catalogue.named import Catalogue, Named

DERIVATIVES: Catalogue = {
    "power-coefficient-dropped": Named(
        "power rule without the factor", "What happens to the exponent when it is lowered? It does not only disappear."
    ),
    "power-exponent-not-lowered": Named(
        "exponent brought down but not lowered",
        "Compare the degree of your derivative with the degree of the function.",
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
    "constant-term-kept": Named(
        "derivative of a constant not zero", "How much does a constant term change when x does?"
    ),
    "trig-derivative-sign": Named(
        "sign of the cosine's derivative", "Is the cosine rising or falling just right of 0?"
    ),
    "returns-f-instead-of-derivative": Named(
        "the function itself instead of its derivative", "This is the value of the function. Its slope was asked for."
    ),
    "partial-other-variable-not-held": Named(
        "other variables not held fixed",
        "In a partial derivative only one variable moves; treat the others as numbers.",
    ),
    "second-derivative-as-square": Named(
        "square of the first derivative", "The second derivative is the derivative of the first, not its square."
    ),
    "gradient-components-swapped": Named(
        "components in the wrong order",
        "The derivatives are right, but stand in each other's place. With respect to which variable is each one asked for?",
    ),
    "same-component-gradient-twice": Named(
        "one partial derivative used for both variables",
        "Both components come out of the same formula. Check the line you copied.",
    ),
    "negative-exponent-mishandled": Named(
        "exponent below zero moved the wrong way",
        "Write the fraction as one power first. On a number line, where is one less than a negative exponent?",
    ),
    "square-root-half-missing": Named(
        "root without its factor 1/2", "Write the root as a power. What does the power rule put in front?"
    ),
    "chain-inner-not-differentiated": Named(
        "multiplied by the inside itself",
        "The last factor says how fast the inside changes. Would yours change if the inside were shifted by a constant?",
    ),
    "chain-inner-sign-lost": Named(
        "minus sign of the inside lost",
        "Does the function rise or fall where you look? Does the sign of your slope say so too?",
    ),
    "chain-outer-evaluated-at-x": Named(
        "outer derivative taken at x", "The outer function never sees x itself. What arrives at it?"
    ),
    "chain-outer-at-inner-derivative": Named(
        "outer derivative taken at the inner derivative",
        "While you differentiate the outside, leave the inside as it is. Its slope is a factor of its own.",
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
        "denominator of the quotient rule not squared",
        "The numerator is right. How fast should the slope die away far out, and how fast does yours?",
    ),
    "constant-factor-derivative-added": Named(
        "constant factor differentiated", "How steep is the graph of a constant?"
    ),
    "constant-factor-dropped": Named(
        "constant factor lost", "A number that stood in front of a term is no longer there."
    ),
    "exp-power-rule": Named(
        "power rule used on an exponential",
        "Is x in the base or in the exponent? The power rule is for one of the two.",
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
        "s(1 − s) with the input for s",
        "In s·(1 − s), s is a value of the sigmoid. Is it what goes in, or what comes out?",
    ),
    "partial-cross-term-dropped": Named(
        "mixed term taken for a constant",
        "A term with both variables in it changes with each of them. Read it as a number times the one that moves.",
    ),
    "integrated-instead-of-differentiated": Named(
        "integrated instead of differentiated", "Differentiate your answer. Do you get the function back?"
    ),
    "composite-second-derivative-term-missing": Named(
        "one term of the second derivative missing",
        "Your first derivative is a product, and both of its factors change.",
    ),
    "matrix-gradient-transpose-missing": Named(
        "transpose missing", "Write the shapes under the factors of the product. Which shape must the gradient have?"
    ),
    "exp-inner-derivative-missing": Named(
        "exponential without the slope of its exponent",
        "The exponential comes back unchanged, but its exponent is not x alone. How fast does the exponent change?",
    ),
    "log-inner-derivative-missing": Named(
        "logarithm without the slope of its inside",
        "One over the inside is the first factor. How fast does the inside of the logarithm change?",
    ),
    "parameter-treated-as-variable": Named(
        "a constant differentiated as if it were the variable",
        "Which letter or number moves, and which stays put? What stays put adds nothing to the slope.",
    ),
    "half-convention-mismatch": Named(
        "half the loss, or its gradient",
        "Some books put 1/2 before the loss. Does the loss of the statement have it, and does yours?",
    ),
    "dot-then-mean": Named(
        "mean taken of one number, the dot product",
        "A dot product has added up all rows already. What does a mean do with one number?",
    ),
    "elementwise-instead-of-matmul": Named(
        "rows not added up",
        "There is one number here for each row of the data. A gradient has one for each parameter: what joins the rows?",
    ),
}
