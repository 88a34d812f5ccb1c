"""Mistakes about the loop of a descent."""

from __future__ import annotations

from harness.judge.catalogue.named import Catalogue, Named

LOOP: Catalogue = {
    "update-sign-ascent": Named(
        "step up the slope instead of down",
        "Is the function's value growing from step to step? Which way does the gradient point?",
    ),
    "learning-rate-missing": Named(
        "learning rate not used", "Does your first step change when another rate is passed in?"
    ),
    "learning-rate-halved-or-doubled": Named(
        "a stray factor 2 or 1/2 in the step",
        "Each step is off by a factor of two. Look for a factor in the slope or in the update.",
    ),
    "update-not-stored": Named("new value not kept", "The iterate never moves. Where does the new value go?"),
    "start-value-reused": Named(
        "every step taken from the start", "From which point is the step subtracted? It should be the latest one."
    ),
    "gradient-computed-once": Named(
        "gradient not computed anew", "The slope changes as x does. When do you compute it?"
    ),
    "gradient-at-start-only": Named(
        "start used for point and slope",
        "All iterates after the first are the same. Which variable changes inside the loop?",
    ),
    "only-first-step-taken": Named(
        "only one step taken", "The path stands still after its first step. Is the update inside the loop?"
    ),
    "sequential-instead-of-simultaneous": Named(
        "second variable updated with the new first one",
        "Both partial derivatives belong to the same point. Compute both before you change either.",
    ),
    "one-iteration-too-few": Named(
        "one iteration too few",
        "Count the steps, or the epochs, that your function takes: there should be as many as were asked for.",
    ),
    "recorded-before-update": Named(
        "recorded before the update",
        "Is a point added to the path before or after it is updated? The last one may be lost.",
    ),
    "one-iteration-too-many": Named(
        "one iteration too many",
        "Count the steps, or the epochs, that your function takes: there should be as many as were asked for.",
    ),
    "history-without-start": Named("start missing from the path", "A path begins where the descent begins."),
    "start-recorded-twice": Named(
        "start recorded twice", "The start is in the path twice. Is it added both before the loop and inside it?"
    ),
    "returns-only-last-value": Named("only the last value returned", "The whole path was asked for, the start first."),
    "history-aliased-array": Named(
        "the same array appended again and again",
        "All entries are equal to the last. Does the list hold copies, or one array many times?",
    ),
    "returns-cost-history": Named(
        "values of the function recorded",
        "These are values of the function along the way. The points themselves were asked for.",
    ),
    "state-rounded-each-step": Named(
        "iterate rounded at each step", "Rounding is for printing. Keep the full number for the next step."
    ),
    "reported-values-rounded": Named("result rounded", "Return the full numbers; rounding is for printing."),
    "hard-coded-hyperparameters": Named(
        "arguments not used",
        "Something that is passed in makes no difference to your answer. Which arguments does your code read?",
    ),
    "caller-start-mutated": Named(
        "the caller's start changed",
        "The list or array that is handed to you belongs to someone else. What should you change instead of it?",
    ),
    "temporary-alias-sequential": Named(
        "old point overwritten while it is still needed",
        "Does your temporary variable hold a copy, or is it another name for the same array?",
    ),
    "integer-division-kills-step": Named(
        "whole-number division in a factor",
        "Print the factor in front of your sum. Two slashes throw away the remainder.",
    ),
    "state-truncated-to-int": Named(
        "iterate cut to a whole number", "All points after the start are whole numbers. Where do the decimals go?"
    ),
    "integer-array-start": Named(
        "array of whole numbers",
        "An array made of whole numbers stores whole numbers only. Print its dtype before the first step.",
    ),
    "stops-early-on-tolerance": Named(
        "stops before all steps are taken",
        "The steps are right, but some are missing. Does your loop stop for a reason of its own?",
    ),
    "tolerance-without-abs": Named(
        "stopped at once by a test of signed numbers",
        "Your loop records nothing before it ends. If it tests how much changed: can that number be negative?",
    ),
    "stop-test-after-overwrite": Named(
        "stop test compares a point with itself",
        "The path ends after its first step. When your test is made, do the old and the new point still differ?",
    ),
    "return-inside-loop": Named(
        "returns within the loop", "Your loop ends after its first round. How far is your `return` indented?"
    ),
    "learning-rate-too-large": Named(
        "rate so large that the path runs away",
        "Every step jumps over the valley and lands higher up. Is this the rate that was passed in?",
    ),
    "sign-step-normalised": Named(
        "slope made to length 1",
        "Your steps do not know how steep the ground is. How should they change where it gets flat?",
    ),
    "gradients-accumulated": Named(
        "gradients added up from step to step",
        "The first step is right, later ones are not. Does an old gradient still sit in your sum?",
    ),
    "mutable-default-history": Named(
        "the list outlives the call",
        "Call your function twice. When is the list made that holds the path: once, or in each call?",
    ),
    "global-state-continues": Named(
        "goes on from an earlier call",
        "Call your function twice with the same start. Where does the second path begin, and what is still in it?",
    ),
    "list-arithmetic": Named(
        "a list or tuple used as a vector",
        "Lists and tuples do not multiply or subtract number by number. What kind of thing does?",
    ),
}
