"""What an exception is named by: its words as TensorFlow and Keras have them, the record, and when there is no name."""

from typing import Any

import pytest

from harness.judge.tape.thrown import name_fault
from harness.wire import Detour, Fault, Operand, TapeEvent

VARIABLE = Operand("Variable", "float32", True, "yes", "before")
TENSOR = Operand("Tensor", "float32", False, "no", "inside")
NUMBER = Operand("float", "", False, "no", "unknown")
NO_DTYPE = "AttributeError: 'float' object has no attribute 'dtype'"
NO_ID = "AttributeError: 'tensorflow.python.framework.ops.EagerTensor' object has no attribute '_unique_id'"
UNPACK = "ValueError: not enough values to unpack (expected 2, got 0)"


def fault(text: str, line: str = "") -> Fault:
    kind, _, message = text.partition(": ")
    return Fault(kind, message, (f"with_tape.py, line 9, in f: {line}",))


def asked(**of: Any) -> TapeEvent:
    return TapeEvent("asked", 1, method="gradient", **of)


def named(text: str, *events: TapeEvent, line: str = "") -> tuple[str, ...]:
    return name_fault(fault(text, line), events)


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("math.sin(x)", ("math-module-inside-tape",)),
        ("m.pow(x, 2)", ("math-module-inside-tape",)),
        ("float(x)", ("python-float-inside-tape",)),
        ("points[k] = x", ("python-float-inside-tape",)),
    ],
)
def test_a_number_as_target_is_told_by_what_made_it(code: str, names: tuple[str, ...]) -> None:
    event = asked(targets=(NUMBER,), sources=(VARIABLE,), error=NO_DTYPE, detours=(Detour("float", code),))
    assert named(NO_DTYPE, event) == names


def test_two_ways_to_a_number_are_listed_together() -> None:
    ways = (Detour("float", "math.sin(x)"), Detour("float", "float(y)"))
    event = asked(targets=(NUMBER,), sources=(VARIABLE,), error=NO_DTYPE, detours=ways)
    assert named(NO_DTYPE, event) == ("math-module-inside-tape", "python-float-inside-tape")


def test_a_target_that_is_none_is_the_tapes_own_none_before_it_is_the_functions() -> None:
    text = "TypeError: Argument `target` should be a list or nested structure of Tensors, but received None."
    nothing = asked(targets=(Operand("None", "", False, "no", "unknown"),), sources=(VARIABLE,), error=text)
    constant = Operand("Tensor", "float32", False, "no", "before")
    before = asked(targets=(TENSOR,), sources=(constant,), answered=(False,))
    assert named(text, nothing) == ("loss-function-returns-none",)
    assert named(text, before, nothing) == ("constant-not-watched",)
    unexplained = asked(targets=(TENSOR,), sources=(VARIABLE,), answered=(False,), through=("Mul",))
    assert named(text, unexplained, nothing) == ()


def test_the_question_that_raised_is_known_behind_the_blocks_that_its_exception_closed() -> None:
    text = "TypeError: Cannot convert the argument `type_value`: <function f at 0x7f> to a TensorFlow DType."
    function = Operand("function", "", False, "no", "unknown")
    event = asked(targets=(function,), sources=(VARIABLE,), error=text.replace(": <", ":\n    <"))
    closed = TapeEvent("left", 2)
    assert named(text, event) == ("function-passed-as-target",)
    assert named(text, event, closed, closed) == ("function-passed-as-target",)
    assert named("IndexError: list index out of range", event, closed) == ()  # that one was caught


def test_pairs_are_told_by_what_came_as_what() -> None:
    def step(gradients: Operand, variables: Operand) -> TapeEvent:
        return TapeEvent("optimizer", 0, targets=(gradients,), sources=(variables,), error=NO_ID)

    of_variable = asked(targets=(TENSOR,), sources=(VARIABLE,), answered=(True,))
    of_constant = asked(targets=(TENSOR,), sources=(TENSOR,), answered=(True,))
    assert named(NO_ID, of_variable, step(VARIABLE, TENSOR)) == ("apply-gradients-zip-swapped",)
    assert named(NO_ID, of_variable, step(TENSOR, TENSOR)) == ("apply-gradients-not-zipped",)
    assert named(NO_ID, of_constant, step(TENSOR, TENSOR)) == ()
    assert named(NO_ID) == ()


def test_weights_that_are_not_there_are_told_by_whether_the_model_was_at_work() -> None:
    line = "weight, bias = model.get_weights()"
    assert named(UNPACK, line=line) == ("model-not-built",)
    assert named(UNPACK, TapeEvent("optimizer", 0), line=line) == ("variable-list-captured-too-early",)
    assert named(UNPACK, line="heights, weights = []") == ()


def test_numpy_within_a_tf_function_is_no_list_that_was_filled_in_one() -> None:
    words = "'SymbolicTensor' object has no attribute 'numpy'"
    assert named(f"AttributeError: in user code:\n\n    y.numpy()\n\n    AttributeError: {words}") == (
        "tf-function-numpy-call",
    )
    assert named(f"AttributeError: {words}") == ("tf-function-python-side-effect",)


@pytest.mark.parametrize(
    "text",
    [
        "TypeError: step() takes 2 positional arguments but 3 were given",  # a function of their own
        "TypeError: Cannot iterate over a scalar tensor.",
        "InvalidArgumentError: cannot compute Mul as input #1(zero-based) was expected to be a float tensor but is a "
        "int32 tensor [Op:Mul] name: ",
        "ValueError: Argument(s) not recognized: {'alpha': 0.1}",
        "AttributeError: 'list' object has no attribute 'assign_sub'",
        "ValueError: not enough values to unpack (expected 2, got 1)",
        "NotImplementedError: ",
        "IndexError: list index out of range",
    ],
)
def test_other_exceptions_have_no_name(text: str) -> None:
    assert named(text) == ()
