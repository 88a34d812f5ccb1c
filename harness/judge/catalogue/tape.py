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
    "function-passed-as-target": Named(
        "function handed to the tape in place of its value",
        "A tape differentiates what was computed in its block. Which of your names is the result, and which the recipe?",
    ),
    "loss-function-returns-none": Named(
        "the target is None",
        "What the tape was to differentiate is None. Print what your function gives back before you ask the tape.",
    ),
    "tape-recorded-once-outside-loop": Named(
        "one recording for all steps",
        "The tape was filled once, before the loop. At which point does it know the slope?",
    ),
    "second-gradient-same-tape": Named(
        "a tape asked to differentiate its own answer",
        "The first derivative was worked out after the block had ended. Which tape saw how that was done?",
    ),
    "nested-constant-watched-once": Named(
        "constant watched by one of two nested tapes",
        "There are two tapes, and each must be told which constant to follow. Which of them was?",
    ),
    "second-derivative-of-linear-none": Named(
        "None for a slope that is the same everywhere",
        "The slope does not depend on x, so nothing leads back to it. What number is the derivative of a constant?",
    ),
    "numpy-inside-tape": Named(
        "NumPy in the tape's block",
        "NumPy gives plain numbers, and a tape does not see how they were made. Which library has the same function?",
    ),
    "numpy-roundtrip-to-tensor": Named(
        "value through NumPy and back",
        "In the block the value became a plain number and then a tensor again. What does the tape know of the new one?",
    ),
    "python-float-inside-tape": Named(
        "plain number in the tape's block",
        "What the tape was asked about is a plain number. At which line did it stop being a tensor?",
    ),
    "math-module-inside-tape": Named(
        "a function of math in the tape's block",
        "The math module works on plain numbers only. Where does TensorFlow keep its functions of that name?",
    ),
    "nondifferentiable-op-in-path": Named(
        "rounded, cut off or cast on the way",
        "Between the variable and the target is an operation that has no slope. Move x a little: which step does not move?",
    ),
    "state-blocks-gradient": Named(
        "value handed on through another variable",
        "A variable keeps the number that was assigned, not how it was computed. Does the target need that variable?",
    ),
    "list-of-targets-summed": Named(
        "several targets in one question",
        "Asked about several targets at once, a tape adds up their slopes. How many answers did you want?",
    ),
    "optimizer-legacy-argument": Named(
        "optimizer as in an older Keras",
        "That name belongs to an older version. Look up what Keras 3 calls it, and compare letter by letter.",
    ),
    "apply-gradients-zip-swapped": Named(
        "pairs of variable and gradient the wrong way round",
        "`apply_gradients` takes pairs. Which of the two comes first in each?",
    ),
    "apply-gradients-not-zipped": Named(
        "gradients and variables not paired",
        "`apply_gradients` takes one argument: a list of pairs, one pair for each variable. What did you hand over?",
    ),
    "no-gradients-provided": Named(
        "only None for the optimizer",
        "The optimizer was handed nothing but None. Print the tape's answer first, and look for what cut it off.",
    ),
    "gradient-none-swallowed": Named(
        "None taken for zero",
        "The tape answered None, and your code went on with zero or nothing. Why did the tape have no answer?",
    ),
    "unused-variable-in-source-list": Named(
        "asked about a variable that the target does not use",
        "For one of the variables the answer is None. Where does it come into what you computed?",
    ),
    "model-not-built": Named(
        "weights of a model that has seen no data",
        "A layer makes its weights when it learns the shape of its input. Has yours been told?",
    ),
    "variable-list-captured-too-early": Named(
        "list of weights taken before there were any",
        "Your list of variables was made before the model was called the first time. How long is it?",
    ),
    "model-predict-in-tape": Named(
        "predict in the tape's block",
        "`predict` gives NumPy arrays, for looking at. How is a model called when a tape shall follow?",
    ),
    "dtype-float32-float64-mixed": Named(
        "float32 meets float64",
        "Two tensors of different precision meet. Which dtype has your variable, and which the data?",
    ),
    "tf-function-python-side-effect": Named(
        "list filled inside a tf.function",
        "TensorFlow reads the body of a tf.function once and then repeats only its tensor operations. What does that do "
        "to an append?",
    ),
    "tf-function-frozen-python-value": Named(
        "a Python number frozen in a tf.function",
        "A plain number is read when a tf.function is traced, and stays as it was then. How can a new one get in?",
    ),
    "tf-function-creates-variable": Named(
        "variable made inside a tf.function",
        "A tf.function may not make a variable on every call. Where else can it be made?",
    ),
    "tf-function-numpy-call": Named(
        "numpy inside a tf.function",
        "While a tf.function is traced, its tensors have no values yet. Does this line have to stand inside?",
    ),
    "tf-function-list-in-tf-range": Named(
        "Python list filled in a graph's loop",
        "A loop over `tf.range` runs in the graph, and a Python list cannot follow it there. What else holds many tensors?",
    ),
    "history-holds-variable": Named(
        "the path holds the variable itself",
        "Every entry of your list is the same variable, so all show its last value. What must be stored at each step?",
    ),
    "optimizer-reused-for-new-variable": Named(
        "one optimizer for several walks",
        "An optimizer belongs to the variables of its first step. What happens when your function is called again?",
    ),
    "watch-python-number": Named(
        "a plain number handed to a tape",
        "A tape follows tensors and variables. What is x when it reaches your function?",
    ),
    "tape-api-slips": Named(
        "a tape used by another name",
        "Read that line once more beside an example of tf.GradientTape: its brackets, the method's name, who is asked.",
    ),
}
