"""Mistakes about update rules with a memory."""

from __future__ import annotations

from harness.judge.catalogue.named import Catalogue, Named

UPDATE_RULES: Catalogue = {
    "momentum-sign-mixed": Named(
        "two sign conventions mixed", "Does your velocity point downhill or uphill? The line that moves x must know."
    ),
    "momentum-ema-instead-of-sum": Named(
        "velocity averaged instead of summed",
        "With what weight does the latest gradient enter your velocity, and with what weight in the statement?",
    ),
    "momentum-learning-rate-twice": Named(
        "learning rate used twice", "Count how often the learning rate multiplies a gradient on its way to x."
    ),
    "momentum-step-before-velocity": Named(
        "moved with the old velocity", "How long is your very first step, and which velocity made it?"
    ),
    "momentum-velocity-not-kept": Named(
        "only the last gradient remembered",
        "What is stored for the next step: the velocity, or something that went into it?",
    ),
    "momentum-velocity-reset": Named(
        "velocity begun anew in each step",
        "Where in the code is the velocity set to zero, and how often does that line run?",
    ),
    "momentum-decay-swapped": Named(
        "beta and 1 − beta exchanged", "Set beta to 0 in your formula. Is plain gradient descent left?"
    ),
    "momentum-coefficient-on-gradient": Named(
        "beta on the gradient instead of the velocity",
        "On level ground the velocity should fade. Which number makes yours fade?",
    ),
    "nesterov-gradient-at-current-point": Named(
        "plain momentum, no look ahead",
        "Nesterov's step differs from that of plain momentum. Which term is not in yours?",
    ),
    "nesterov-lookahead-sign": Named(
        "look ahead in the wrong direction", "Where will the velocity carry you? Look there, not where you come from."
    ),
    "nesterov-lookahead-applied-twice": Named(
        "look ahead kept as a step", "You looked ahead. Did you go back before you took the step?"
    ),
    "nesterov-unshifted-points": Named(
        "another form of Nesterov's rule",
        "This is the textbook's form, which records the points before the look ahead. The statement gives another one, step by step.",
    ),
    "adam-epsilon-after-correction": Named(
        "epsilon added to the corrected root",
        "The order matters where epsilon is large. In the statement, is it added before or after the correction of v?",
    ),
    "adam-no-bias-correction": Named(
        "no bias correction", "Both averages begin at 0. How far below the truth are they after one step?"
    ),
    "adam-correction-on-one-moment-only": Named(
        "only one average corrected", "Both averages begin at 0, so both begin too small."
    ),
    "adam-t-starts-at-zero": Named(
        "step count begins at 0", "Work out the correction for your first value of t, with a pencil."
    ),
    "adam-t-one-ahead": Named(
        "step count one ahead", "Which number has the very first step? Print t where it is used."
    ),
    "adam-t-counted-per-parameter": Named(
        "step count raised for each coordinate", "How far does t go in one iteration?"
    ),
    "adam-correction-without-power": Named(
        "correction without its power", "The averages warm up with time. What in your correction changes with t?"
    ),
    "adam-epsilon-inside-sqrt": Named(
        "epsilon inside the root", "Read the formula in the statement again: root first, or sum first?"
    ),
    "adam-epsilon-missing": Named("epsilon left out", "Does your step change when another epsilon is passed in?"),
    "adam-betas-swapped": Named(
        "beta_1 and beta_2 exchanged", "Which of the averages has the longer memory, and which number belongs to it?"
    ),
    "adam-decay-weight-swapped": Named(
        "beta and 1 − beta exchanged in the averages",
        "With beta near 1, what should weigh more: the old average, or the latest gradient?",
    ),
    "adam-one-minus-beta-missing": Named(
        "factor 1 − beta (or 1 − rho) missing",
        "Feed your average the same number again and again. Does it settle on that number?",
    ),
    "adam-second-moment-not-squared": Named(
        "gradient not squared", "A root is there to undo a square. Which square does yours undo?"
    ),
    "adam-root-missing": Named(
        "root missing under the step",
        "If all gradients were twice as large, how much longer should a step be, and how much longer is yours?",
    ),
    "adam-moments-reset": Named(
        "averages begun anew in each step", "Where are the averages set to zero, and how often does that line run?"
    ),
    "adam-corrected-value-stored": Named(
        "corrected averages stored", "The correction is for the step alone. Which value goes into the next average?"
    ),
    "rmsprop-epsilon-placement": Named(
        "epsilon outside the root", "In the statement's formula, is epsilon added before or after the root is taken?"
    ),
    "rmsprop-decay-swapped": Named(
        "rho and 1 − rho exchanged", "With rho near 1, what should weigh more: the old average, or the latest square?"
    ),
    "adagrad-epsilon-placement": Named(
        "epsilon outside the root", "In the statement's formula, is epsilon added before or after the root is taken?"
    ),
    "adagrad-accumulator-from-zero": Named(
        "accumulator begun at 0", "With which number does the statement begin the sum of squares?"
    ),
    "optimizer-recreated-each-step": Named(
        "everything begun anew in each step",
        "An optimizer remembers what came before. Where is yours made, and how often does that line run?",
    ),
    "adadelta-epsilon-placement": Named(
        "epsilon outside the roots", "In the statement's formula, is epsilon added before or after each root is taken?"
    ),
    "adadelta-decay-swapped": Named(
        "rho and 1 − rho exchanged", "With rho near 1, what should weigh more: the old average, or the latest square?"
    ),
    "adadelta-averages-gradients-twice": Named(
        "second average of the wrong squares", "One average is of squared gradients. Of which squares is the other?"
    ),
    "adaptive-method-hides-gradient-scale": Named(
        "slope off by a factor that the rule nearly divides out",
        "This rule forgives a factor in the slope almost entirely. Is the slope that you feed it the right one?",
    ),
}
