"""An assignment while a tape records is blamed where the target is made of it, it of the source, and nowhere else."""

import pytest

from harness.judge.text.source import Handed, functions
from harness.judge.text.stores import stored_on_the_way
from harness.wire import Detour, Nothing, Returned, TapeEvent, Unit

FUNCTION = """
def tape_f(x):
    x, kept = tf.Variable(x), tf.Variable(0.0)
    with tf.GradientTape() as tape:
        y = x**2
        {0}
    return tape.gradient(z, x)
"""


def place(body: str, code: str) -> str:
    text = FUNCTION.format(body.replace("\n", "\n        "))
    event = TapeEvent("asked", 1, answered=(True,), detours=(Detour("assign", code),) if code else ())
    handed = Handed((Unit("with_tape.py", (text,)),))
    return stored_on_the_way(functions(handed)["tape_f"], [Returned(0, Nothing(), "", (event,), 1, 0)])


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("kept.assign(y)\nz = y + kept", "kept.assign(y)"),
        ("kept.assign_add(x * 3.0)\nw = kept * y\nz = w + 1.0", "kept.assign_add(x * 3.0)"),
        ("for _ in range(3):\n    kept.assign(kept * x)\nz = kept + y", "kept.assign(kept * x)"),
    ],
)
def test_what_the_target_needs_is_found(body: str, code: str) -> None:
    assert place(body, code).startswith("with_tape.py, line ")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("kept.assign(y)\nz = y + kept", ""),  # the record does not show it
        ("kept.assign_add(1.0)\nz = y * kept", "kept.assign_add(1.0)"),  # nothing of the source
        ("kept.assign(y)\nz = y + 1.0", "kept.assign(y)"),  # nothing for the target
        ("x.assign(y)\nz = y + x", "x.assign(y)"),  # the source itself
        ("z = y", "kept.assign(y)"),  # in another function
    ],
)
def test_what_the_target_does_without_is_not_blamed(body: str, code: str) -> None:
    assert place(body, code) == ""
