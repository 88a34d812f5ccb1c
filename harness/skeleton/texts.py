"""The files of a new exercise as text. Where the formula is not known yet, what is left to write says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from harness.export.markers import BEGIN, END
from harness.skeleton.choose import HIDDEN_STEPS, STEPS, Figures

TO_WRITE = "raise NotImplementedError  # write it"
OPEN = "…"  # a figure that is not known yet


class Begun(NamedTuple):
    """What the texts are made of; the lines of code are empty where the formula is not known."""

    id: str
    variable: str
    formula: str
    figures: Figures
    by_hand: tuple[str, str] = ("", "")  # Python for f and its derivative
    with_tape: str = ""  # … for f of a tensor

    @property
    def title(self) -> str:
        return self.id.partition("_")[2].replace("_", " ").capitalize()


def spec(new: Begun) -> str:
    """exercise.toml, at most 40 lines."""
    x, (low, high), (slow, fast) = new.variable, new.figures.around, new.figures.rates
    steps = list(HIDDEN_STEPS)
    formula = f'"{new.formula}"' if new.formula else '""  # write it: "x**2 * sin(x)"'
    point = f"public = [{{ {x} = {new.figures.x} }}]\nhidden = {{ {x} = [{low:g}, {high:g}] }}"
    return f"""# Every key is explained in exercises/README.md. Look at this exercise with: gradkit lint {new.id}
title = "{new.title}"

[functions.f]
formula = {formula}
variables = ["{x}"]

[[tasks]]
name = "f"
kind = "value"  # of a function, or of a derivative, at a point
answer = ["f"]
points = 1
{point.replace(chr(10), "  # the statement shows these" + chr(10))}  # hidden figures are drawn from these
returns = "the value of f at {x}, a number"
hint = "Write the formula down as it stands, one operation at a time."

[[tasks]]
name = "df"
implementations = ["by_hand", "tape"]  # two functions: df and tape_df
kind = "value"
answer = ["df/d{x}"]
points = 1
{point}
returns = "the derivative of f at {x}, a number"
hint = "Is f rising or falling at {x}? Does your slope have that sign?"

[[tasks]]
name = "gradient_descent"
implementations = ["by_hand", "tape"]
kind = "path"  # of an update rule; plain gradient descent unless a rule is named
function = "f"
start = ["start_{x}"]
points = 2
public = [{{ start_{x} = {new.figures.x}, learning_rate = {new.figures.rate}, n_iterations = {STEPS} }}]
hidden = {{ start_{x} = [{low:g}, {high:g}], learning_rate = [{slow:g}, {fast:g}], n_iterations = {steps} }}
returns = "the path: n_iterations + 1 numbers, the start first"
hint = "Work the first two steps with a pencil, and compare."
"""


def statement(new: Begun, figure: Callable[[str], str]) -> str:
    """statement.md; ``figure`` writes the number that a label stands for."""
    x, at, rate = new.variable, f"{new.figures.x:g}", new.figures.rate
    path = f"gradient_descent({at}, {rate:g}, {STEPS})"
    return f"""# {new.id.partition("_")[0]} — {new.title}

What is this about, and why should one want to know?

## The mathematics

$$f({x}) = \\dots$$

From a point ${x}_n$ one step at the learning rate $r$ leads to

$${x}_{{n+1}} = {x}_n - r \\cdot f'({x}_n) .$$

## What you write

| function | arguments | returns |
|---|---|---|
| `f({x})` | a float | $f({x})$ |
| `df({x})` | a float | $f'({x})$, by hand |
| `gradient_descent(start_{x}, learning_rate, n_iterations)` | two floats and an int | the path, by hand |
| `tape_df({x})` | a float | $f'({x})$, from a `tf.GradientTape` |
| `tape_gradient_descent(start_{x}, learning_rate, n_iterations)` | as above | the path, its slopes from a tape |

The first three go into `by_hand.py` (plain Python, `math` and NumPy), the others into `with_tape.py`. Or do it all
in the notebook.

**The path** is the sequence of all points, *the start first*: `n_iterations + 1` numbers.

## Figures to check yourself against

| | |
|---|---|
| $f({at})$ | {figure(f"f({at})")} |
| $f'({at})$ | {figure(f"df({at})")} |
| path from {at}, rate {rate:g}, {STEPS} steps | ends at {figure(f"{path}[-1]")} |

## What is graded

- Each function on the figures above and on hidden ones: other points, starts, rates and numbers of steps.
- Every point of a path counts.
- `tape_…` functions must ask a tape.
- float32 and float64 are both fine.
"""


def by_hand(new: Begun) -> str:
    """solutions/<id>/by_hand.py."""
    value, slope = new.by_hand
    need = "import math\n\n\n" if "math." in value + slope else "\n"
    return f'''"""{new.title} by hand: plain Python, `math` and NumPy only."""

{need}def f({new.variable}):
    """The value of f at the float {new.variable}."""
{_solution(f"return {value}" if value else "")}


def df({new.variable}):
    """The derivative of f at the float {new.variable}."""
{_solution(f"return {slope}" if slope else "")}


def gradient_descent(start_{new.variable}, learning_rate, n_iterations):
    """Walk downhill: in each step {new.variable} goes to {new.variable} - learning_rate * df({new.variable}).

    Returns the path, the start first: n_iterations + 1 numbers.
    """
{_solution(_walk(new.variable) if value else "")}
'''


def with_tape(new: Begun) -> str:
    """solutions/<id>/with_tape.py."""
    x, value = new.variable, new.with_tape
    asked = f"with tf.GradientTape() as tape:\n    value = {value}"
    slope = f"{x} = tf.Variable({x})\n{asked}\nreturn tape.gradient(value, {x})"
    walk = (
        f"{x} = tf.Variable(start_{x})\npath = [float({x})]\nfor _ in range(n_iterations):\n"
        + _indented(f"{asked}\n{x}.assign_sub(learning_rate * tape.gradient(value, {x}))\npath.append(float({x}))")
        + "\nreturn path"
    )
    return f'''"""{new.title} with TensorFlow: the tape finds the slope."""

import tensorflow as tf


def tape_df({x}):
    """The derivative of f at the float {x}, from a tf.GradientTape."""
{_solution(slope if value else "")}


def tape_gradient_descent(start_{x}, learning_rate, n_iterations):
    """Walk downhill with slopes from a tape.

    Returns the path, the start first: n_iterations + 1 numbers.
    """
{_solution(walk if value else "")}
'''


def sample(new: Begun) -> str:
    """A labelled sample: the last point instead of the path."""
    _, slope = new.by_hand
    walk = _walk(new.variable).replace("return path", "return path[-1]")
    need = "import math\n\n\n" if "math." in slope else ""
    return f"""{need}def df({new.variable}):
{_indented(f"return {slope}")}


def gradient_descent(start_{new.variable}, learning_rate, n_iterations):
{_indented(walk)}
"""


def _walk(x: str) -> str:
    return (
        f"path = [start_{x}]\nfor _ in range(n_iterations):\n"
        "    path.append(path[-1] - learning_rate * df(path[-1]))\nreturn path"
    )


def _solution(body: str) -> str:
    return _indented(f"{BEGIN}\n{body or TO_WRITE}\n{END}")


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.split("\n"))
