"""Right work that looks wrong to a hasty grader: each kind of it, and the labelled submissions that show it passes.

A place is an exercise (by its number) and the label of a sample's folder or of a rendering. What applies to no exercise
says why: a contract in the exercise's text settles it, or nothing of the sort is asked.
"""

from __future__ import annotations

from typing import NamedTuple


class Variant(NamedTuple):
    """One kind of right work, where it is shown, and why it is shown nowhere."""

    number: int
    what: str
    shown: tuple[tuple[str, str], ...] = ()
    reason: str = ""


def _shown(*places: str) -> tuple[tuple[str, str], ...]:
    """``"05 generator"`` is the sample or rendering ``pass.generator`` of exercise 05."""
    return tuple((exercise, f"pass.{label}") for exercise, _, label in (place.partition(" ") for place in places))


VARIANTS = (
    # ---------------------------------------------------------------- kinds of numbers
    Variant(1, "single precision throughout", _shown(
        "01 float32-numpy", "01 constant-and-watch", "01 narrow scalars of numpy", "02 named tuple of scalars",
        "03 float32-numpy", "05 narrow path", "05 narrow data and wide parameters", "06 float32",
        "06 narrow data and wide parameters", "10 narrow numbers", "12 narrow arrays",
        "15 narrow numbers",
        "16 narrow training", "16 narrow numbers")),
    Variant(2, "single precision in long walks and at large rates, where rounding adds up", _shown(
        "04 float32-numpy", "04 eager-tape", "04 narrow walk of a wide rate", "05 float32-variables", "12 columns")),
    Variant(3, "the step written as another product or sum", _shown(
        "01 rearranged", "01 deque and range", "05 linear map of the point", "12 horner forms")),
    Variant(4, "the iterates from a closed form", _shown(
        "01 closed-form", "01 narrow powers", "01 powers of logarithms", "04 cumulative product",
        "05 standardised in closed form")),
    Variant(5, "numbers of NumPy's own classes", _shown("01 narrow scalars of numpy", "14 numpy-scalars-and-arrays")),
    Variant(6, "numbers that print with the name of their class", _shown("01 narrow scalars of numpy"),
            "What is printed is never compared."),
    Variant(7, "arrays and tensors of one number for a number", _shown(
        "01 one-element-arrays", "01 matrices of one number", "02 row and column", "02 columns and matrices",
        "03 coefficients as an array", "05 standardised in closed form", "06 columns", "10 one number in a matrix",
        "14 one step in an array", "16 one case of the logarithm")),
    Variant(8, "fractions and decimals", _shown(
        "01 fraction", "01 decimal", "02 mixed kinds of numbers", "03 exact difference quotient in fractions",
        "04 decimals", "12 fractions and decimals")),
    Variant(9, "numbers of a computer algebra system",
            reason="By-hand files may not import one, and what a tape answers are tensors."),
    Variant(10, "whole numbers where the value is whole", _shown(
        "01 whole numbers where they are whole", "06 whole numbers at the start")),
    Variant(11, "code that takes its arguments as the floats they are", _shown(
        "01 asks-tape-df", "02 variables", "12 two variables and a dict"),
            "Arguments are always passed as floats: no variable becomes one of whole numbers."),
    Variant(12, "slopes from complex numbers, dual numbers and jets", _shown(
        "01 complex-step", "02 complex-step", "02 dual numbers", "03 complex step", "03 jets",
        "05 complex-step-gradient",
        "12 complex step in one array", "14 complex-step-check", "15 complex step", "16 complex-step")),
    Variant(13, "a right answer that is no finite number",
            reason="No exercise asks for a walk that runs away; the sigmoid at ±1000 is finite: see 54."),
    Variant(14, "almost nothing instead of nothing", _shown(
        "04 decimals", "14 relative to both with a floor", "15 solved and added")),
    # ---------------------------------------------------------------- containers and shapes
    Variant(15, "lists, tuples, arrays, tensors and stacked arrays of tensors", _shown(
        "01 tensors-stacked", "01 while loop of tensorflow with an array", "01 values of a dict",
        "05 while loop and array", "06 whole walk in a while loop", "12 mixed kinds in one path",
        "11 one less twice the second probability", "16 array of objects")),
    Variant(16, "generators and iterators", _shown(
        "01 generator", "01 iterator of a class", "01 map over powers", "05 generator-and-extra-arguments",
        "05 zip of two histories", "06 generator of named points", "10 generator-of-arrays", "11 generator")),
    Variant(17, "a history without its start", reason="Every text asks for the start first."),
    Variant(18, "a history with its last point apart, or in a dict", _shown("05 named tuple", "02 named-tuple"),
            "Every text asks for one form; tuples with names have it."),
    Variant(19, "parameters as a column", _shown(
        "02 row and column", "02 column", "05 columns", "05 one column of parameters", "06 mean with a scaled rate",
        "06 columns", "07 least squares on columns", "09 columns", "12 columns", "15 solved and added",
        "15 columns and a whole loop", "16 columns of a path")),
    Variant(20, "parameters as numbers or as one vector", _shown(
        "05 one-vector-variable", "05 temporaries before either moves",
        "12 vector-variable", "12 two variables and a dict", "16 one vector of parameters")),
    Variant(21, "a history as one array, as tuples, or with names", _shown(
        "05 narrow path", "05 sum of squares with a scaled rate", "09 array filled row by row",
        "09 named points and recursion", "12 named points", "12 columns", "15 named points and lists",
        "16 columns of a path")),
    Variant(22, "the live array as the last entry", _shown(
        "01 last entry is the live array", "12 live array as the last point")),
    Variant(23, "slopes as slices that are no tensors yet", _shown(
        "01 slices of a gather", "02 slices that are no tensors", "05 slices of a gather", "06 slices of a lookup",
        "12 slices of a gather", "15 slices of a gather", "16 lookup of rows")),
    Variant(24, "sources in a dict, a tuple or nested", _shown(
        "01 dict of sources", "02 nested sources in a dict", "02 named tuple as sources",
        "02 float64-and-tuple-of-sources", "03 dict of sources", "05 dict of parameters", "16 jacobian and a dict",
        "16 dict of parts read in order")),
    Variant(25, "further arguments with defaults", _shown(
        "01 extra-keyword-arguments", "01 velocity that forgets everything", "01 every argument has a default",
        "01 any number of arguments", "08 columns as they come", "10 new variable in each step",
        "13 made by rules on strings", "14 richardson")),
    # ---------------------------------------------------------------- control flow and style
    Variant(26, "while, recursion, folds, comprehensions, powers of whole arrays", _shown(
        "01 recursion", "01 reduce", "01 accumulate", "01 walrus", "01 vectorised-powers", "01 scan", "06 recursion",
        "09 accumulated steps", "12 recursion and accumulated pairs", "15 recursion", "03 recursion over tapes")),
    Variant(27, "both coordinates at once, by whatever means", _shown(
        "12 temporaries before both move", "12 copied array", "12 numpy-vector", "12 two tapes before both move",
        "05 temporaries before either moves")),
    Variant(28, "the velocity with another sign or scale", _shown(
        "09 velocity-uphill", "09 velocity-as-a-sum", "09 heavy ball from two points",
        "01 velocity that forgets everything")),
    Variant(29, "a linear system solved, inverted, or worked out", _shown(
        "15 solved and added", "15 inverse", "15 matrices of numpy", "15 least squares and pseudo inverse",
        "15 elimination on paper", "15 adjugate over the determinant", "15 solved by numpy",
        "05 inverse of the normal matrix",
        "05 pseudo inverse", "05 least squares of numpy", "05 orthogonal columns", "05 singular values",
        "07 inverse", "07 pseudo inverse", "07 least squares on columns")),
    Variant(30, "classes with a step, closures, functions of functions", _shown(
        "01 class-with-step", "01 closure that remembers where it is", "01 methods of an object",
        "01 partial of a general descent", "05 class with a step", "09 closures with a state", "09 one-class-for-all",
        "12 class with a step", "16 class with a step", "03 names of a class")),
    Variant(31, "progress that is printed", _shown(
        "01 prints-progress", "01 noise on both outputs", "06 generator of named points", "13 prints-and-annotates",
        "14 relative to both with a floor")),
    Variant(32, "annotations, assertions, data classes, imports for nothing", _shown(
        "01 annotated and asserted", "01 class-with-step", "13 prints-and-annotates")),
    Variant(33, "a demonstration behind the main guard", _shown("01 main-guard")),
    Variant(34, "an early end that is filled up to length", _shown(
        "01 early exit filled up to length", "04 early exit filled up to length", "15 early exit filled up to length")),
    # ---------------------------------------------------------------- TensorFlow and Keras
    Variant(35, "constants that are watched, variables that are assigned or made anew", _shown(
        "01 constant-and-watch", "01 assign", "01 new-variable-each-step", "12 persistent tape and new variables",
        "10 watched-tensor-in-each-step", "10 new variable in each step", "16 watched-tensors")),
    Variant(36, "a tape asked inside its own block", _shown(
        "01 persistent-and-inside", "01 recording stopped for the update", "02 asked inside the block",
        "03 array-one-persistent-tape", "15 one persistent tape for both orders")),
    Variant(37, "second derivatives by any tapes", _shown(
        "03 two tapes in one with statement", "03 helper-for-the-inner-tape", "03 array-one-persistent-tape",
        "03 array-forward-over-reverse", "03 accumulator outside and inside", "03 jacobian of a gradient",
        "03 persistent on both levels", "15 accumulator around a tape", "15 tape around an accumulator",
        "15 hessians of tensorflow beside a tape", "15 one persistent tape for both orders",
        "15 two tapes in one with statement")),
    Variant(38, "a Jacobian for a gradient", _shown(
        "01 jacobian", "01 batch of one", "02 jacobian of the list", "03 array-jacobian", "03 rows of a batch jacobian",
        "06 jacobian inside a function", "07 jacobian of the loss", "11 jacobian-of-both",
        "12 jacobian of both brackets", "16 jacobian and a dict")),
    Variant(39, "a persistent tape that is never deleted", _shown(
        "05 persistent-tape", "12 persistent tape and new variables", "16 persistent and one by one")),
    Variant(40, "functions of TensorFlow around a step or a walk", _shown(
        "01 tf-function-step", "01 tf-function-whole-loop", "01 loop unrolled by a function", "01 compiled step",
        "01 while loop of tensorflow with an array", "02 function of the variables", "04 while loop and array",
        "04 range of tensorflow and a variable", "05 while loop and array", "07 step inside a function",
        "10 compiled step", "12 while loop and array", "15 columns and a whole loop", "03 function around both tapes")),
    Variant(41, "steps taken by a Keras optimizer, told in any of its ways", _shown(
        "01 keras-apply", "01 step inside a function", "01 optimizer by its name",
        "05 plain sgd of keras takes the steps",
        "05 keras variables and a step inside a function", "05 one vector and wide numbers", "06 keras takes the steps",
        "07 optimizer of keras", "09 wide variable and apply", "09 step inside a function",
        "09 gradient by an accumulator",
        "10 keras-optimizer", "11 keras optimizer on the sign", "12 keras takes the steps",
        "16 keras-optimizer-and-loss")),
    Variant(42, "Adam's epsilon in another place, made up for", _shown(
        "09 epsilon-hat-undone", "09 corrected moments with epsilon corrected too"),
            "The text says where it stands; another place alone is a mistake."),
    Variant(43, "RMSprop's epsilon in another place", _shown("09 decay as a correction"),
            "The text says where it stands; the same place in another notation passes."),
    Variant(44, "Nesterov in the textbook's form, with the points ahead recorded", _shown(
        "09 textbook walk and the points ahead", "09 two sequences of nesterov", "09 velocity of nesterov as a sum")),
    Variant(45, "momentum as an average, with the rate made up for", _shown(
        "09 average of gradients with the rate scaled"),
            "The text says that it is a sum; an average alone is a mistake."),
    Variant(46, "a sum for a mean and the rate scaled, or the reverse", _shown(
        "05 sum with a scaled rate", "05 narrow sum with a scaled rate", "05 sum of squares with a scaled rate",
        "05 sum, and keras takes a small part of the rate", "06 mean, and keras takes many times the rate",
        "06 mean with a scaled rate", "06 narrow mean with a scaled rate", "07 sum over the number of rows",
        "16 cross-entropy written out and a sum")),
    Variant(47, "half or twice the loss with the rate scaled, and the same minimum", _shown(
        "05 half of the squares with twice the rate", "05 half of the mean with twice the rate",
        "07 minimum of half the mean square")),
    Variant(48, "zeros for what is not connected", _shown(
        "01 unconnected gradients are zero", "02 zeros for what is not connected", "03 zeros where a tape has no way",
        "07 kernel and bias multiplied out", "15 zeros where nothing is connected")),
    Variant(49, "double precision as a setting of the whole process", _shown(
        "01 global settings", "01 environment-and-seeds", "05 keras-loss-object", "06 keras takes the steps",
        "08 float64 and seeds", "09 global precision and a keras variable", "16 layers of keras")),
    Variant(50, "constants of NumPy inside the block", _shown(
        "02 numpy-constant-in-the-block", "02 numpy and python numbers in the block", "05 sum with a scaled rate",
        "12 watched-tensors")),
    # ---------------------------------------------------------------- mathematics
    Variant(51, "another form of the same derivative", _shown(
        "01 forms of the same slope", "03 factored forms", "05 expanded means", "05 centred gradient", "12 expanded",
        "13 stable forms", "13 hyperbolic and shifted functions", "13 not-simplified",
        "15 gauss-newton with its second part",
        "11 twice-one-probability-less-one")),
    Variant(52, "a derivative by cases", _shown(
        "01 slope by cases", "01 forms of the same slope", "11 where instead of sign", "16 cases of a number")),
    Variant(53, "any slope at a kink",
            reason="No figure stands at a kink: angles and signs that are nearly tied are not drawn."),
    Variant(54, "forms that do not overflow, and forms that do without harm", _shown(
        "16 hyperbolic tangent and softplus", "16 logarithm of a sum of exponentials", "16 plain formula that warns",
        "16 cases of a number", "16 softplus of the logits", "10 tangent of half the angle", "10 half the chord",
        "13 hyperbolic and shifted functions")),
    Variant(55, "any good difference where a numerical slope is asked for", _shown(
        "14 five points", "14 richardson", "14 one sided differences", "14 complex-step-check", "14 random-directions",
        "14 mean of both sides", "14 step by trying")),
    Variant(56, "any behaviour outside the domain", reason="No figure lies outside the domain of its function."),
    Variant(57, "another criterion to stop or to decide by", _shown(
        "14 tolerance of numpy's tests", "14 angle and length", "14 step from the machine", "14 fixed-step"),
            "Walks have a given length."),
    Variant(58, "another of several minima",
            reason="Walks are judged step by step from a given start, and the fits have one minimum."),
    Variant(59, "a standard deviation with n or with n - 1", _shown(
        "05 standardised-n-minus-one", "05 standardised by the statistics module", "05 standardised by any linear map",
        "05 standardised by columns of ones")),
    Variant(60, "a column of ones, with the bias first or last", _shown(
        "05 matrix-notation", "05 bias before slope inside", "06 slope before bias inside",
        "07 bias first and turned round", "16 column of ones in front")),
    Variant(61, "another order of summation", _shown(
        "05 exact sums", "05 products of sums", "05 einstein sums", "05 narrow data and wide sums", "06 exact sums",
        "06 row by row in another order", "06 norm", "07 sums of floats", "10 exact dot products in one array",
        "16 exact sum", "16 rows in another order")),
    Variant(62, "all rows in another order", _shown(
        "05 men in another order", "05 two batches that make up the whole", "07 rows in another order",
        "16 rows in another order")),
    # ---------------------------------------------------------------- surroundings
    Variant(63, "late imports, environment variables, seeds and settings", _shown(
        "01 imported when it is needed", "01 environment-and-seeds", "01 global settings", "08 float64 and seeds")),
    Variant(64, "an optimizer of the module", _shown(
        "01 optimizer and variable of the module", "01 optimizer kept for a new variable"),
            "Functions may be called any number of times: one that breaks the second call is a mistake."),
    Variant(65, "warnings and logs", _shown(
        "01 noise on both outputs", "01 retraced for every float", "16 plain formula that warns",
        "10 nan for the pairs with themselves")),
    Variant(66, "what editors and exported notebooks leave in a file", _shown(
        "01 windows-editor", "01 latin-1-editor", "01 exported-from-a-notebook",
        "01 exported cells with magics behind a guard")),
)  # fmt: skip
