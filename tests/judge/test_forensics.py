"""Why a tape answered None, and what a record adds to wrong values: rules against hand-made records.

That TensorFlow makes such records is what the renderings in tests/corpus show; here is what must not be named as well.
"""

import inspect
import re
from typing import Any

import msgspec
import numpy as np
import pytest

from harness.judge.catalogue import CATALOGUE
from harness.judge.catalogue.tape import TAPE
from harness.judge.tape import nones, record, thrown
from harness.judge.tape.nones import name_nones
from harness.judge.tape.record import name_with_record, replays_a_trace
from harness.spec.model import Derivative, PathKind, Task, ValueKind
from harness.wire import SYMBOLIC, Alien, Detour, Items, Numbers, Operand, Returned, TapeEvent, Value
from tests.corpus.renderings import FOLDER

SAMPLES = FOLDER.parents[2] / "solutions"
VARIABLE = Operand("Variable", "float32", True, "yes", "before")
CONSTANT = Operand("Tensor", "float32", False, "no", "before")
TARGET = Operand("Tensor", "float32", False, "no", "inside")
VALUE = Task("tape_df", "tape", ValueKind((Derivative("f", ("x",)),)), (), 1.0, (), None)
PATH = Task("tape_walk", "tape", PathKind("f", "sgd", ("x",)), (), 1.0, (), None)


def question(**of: Any) -> TapeEvent:
    """One that was answered None, and nothing odd about it but what is said."""
    plain = TapeEvent("asked", 1, method="gradient", targets=(TARGET,), sources=(VARIABLE,), answered=(False,))
    return msgspec.structs.replace(plain, **of)


def answered(**of: Any) -> TapeEvent:
    return question(answered=(True,), through=("Mul",), **of)


def operand(like: Operand, **of: Any) -> Operand:
    return msgspec.structs.replace(like, **of)


def returned(value: Value, *events: TapeEvent) -> Returned:
    return Returned(1, value, "", events, len(events), 0)


def numbers(values: object, kind: str = "list of float") -> Numbers:
    array = np.array(values, dtype="<f8")
    return Numbers(kind, "float64", array.shape, array.tobytes())


# ---------------------------------------------------------------- the tables


def test_every_name_that_forensics_gives_is_in_the_catalogue() -> None:
    source = "".join(inspect.getsource(module) for module in (record, nones, thrown))
    names = set(re.findall(r'"([a-z0-9]+(?:-[a-z0-9]+)+)"', source))
    assert len(names) > 35
    assert names <= set(CATALOGUE)


def test_every_mistake_about_tapes_has_three_renderings_or_cannot_occur_in_the_course() -> None:
    counts = dict.fromkeys(TAPE, 0)
    for path in FOLDER.glob("*/*.py"):
        counts[path.stem.partition(".")[0]] = counts.get(path.stem.partition(".")[0], 0) + path.read_text().count(
            "# %%"
        )
    for path in SAMPLES.glob("*/samples/*"):
        counts[path.name.partition(".")[0]] = counts.get(path.name.partition(".")[0], 0) + 1
    few = {name for name in TAPE if counts[name] < 3}
    assert few == {"second-derivative-of-linear-none"}  # no function of the course is linear


# ---------------------------------------------------------------- None


@pytest.mark.parametrize(
    ("event", "name"),
    [
        (question(sources=(CONSTANT,)), "constant-not-watched"),
        (question(sources=(operand(CONSTANT, watched="late"),)), "watch-after-computation"),
        (question(targets=(operand(TARGET, made="after"),)), "target-computed-outside-tape"),
        (question(sources=(operand(VARIABLE, dtype="int32"),)), "int-dtype-no-gradient"),
        (question(targets=(VARIABLE,), sources=(TARGET,)), "target-and-source-swapped"),
        (question(targets=(operand(TARGET, made="after", answer=1),)), "second-gradient-same-tape"),
        (question(targets=(operand(TARGET, answer=2),)), "second-derivative-of-linear-none"),
        (question(through=("Mul", "Round"), stopped=("Round",)), "nondifferentiable-op-in-path"),
        (question(detours=(Detour("cast"),)), "nondifferentiable-op-in-path"),
        (question(through=("Mul",), detours=(Detour("assign", "w.assign(x)"),)), "state-blocks-gradient"),
        (question(detours=(Detour("numpy", "x.numpy()"),)), "numpy-roundtrip-to-tensor"),
        (question(detours=(Detour("predict", "model.predict(x)"),)), "model-predict-in-tape"),
        (question(), "numpy-roundtrip-to-tensor"),
    ],
)
def test_a_none_has_one_cause(event: TapeEvent, name: str) -> None:
    assert name_nones([event])[0] == name


@pytest.mark.parametrize(
    "event",
    [
        question(sources=(operand(VARIABLE, watched="no", trainable=False),)),  # not trainable: has no name
        question(sources=(operand(CONSTANT, made="after"),)),  # p[0] of the question itself
        question(through=("PartitionedCall",)),  # nobody looks into a tf.function
        question(sources=(operand(CONSTANT, watched="yes"),)),  # made of anything
        question(graph=True),
        question(through=("Mul", "ReadVariableOp")),  # leads to another variable
        question(error="RuntimeError: x"),
        answered(),
        TapeEvent("asked", 1),
    ],
)
def test_what_no_rule_explains_has_no_name(event: TapeEvent) -> None:
    assert name_nones([event]) == ()


def test_a_branch_beside_the_way_that_lets_nothing_pass_explains_nothing() -> None:
    two = (VARIABLE, operand(VARIABLE, watched="no"))
    event = question(
        sources=two, answered=(True, False), through=("Mul", "GreaterEqual"), stopped=("GreaterEqual",), listed=True
    )
    assert name_nones([event]) == ("unused-variable-in-source-list",)


def test_of_nested_tapes_the_one_that_was_not_told_is_named() -> None:
    nested = [
        TapeEvent("entered", 1),
        TapeEvent("entered", 2, under=(1,)),
        TapeEvent("watched", 2, sources=(CONSTANT,)),
    ]
    assert name_nones([*nested, question(sources=(CONSTANT,))]) == ("nested-constant-watched-once",)
    apart = [event for event in nested if not event.under] + [TapeEvent("entered", 2)]
    assert name_nones([*apart, question(sources=(CONSTANT,))]) == ("constant-not-watched",)


def test_a_tensor_where_a_variable_was_asked_about_before_is_one_that_was_bound_anew() -> None:
    assert name_nones([answered(), question(sources=(CONSTANT,))]) == ("variable-rebound-to-tensor",)


# ---------------------------------------------------------------- values and record


def test_a_path_that_stands_still_on_a_none_has_swallowed_it() -> None:
    still = returned(numbers([2.0, 2.0, 2.0]), question(sources=(CONSTANT,)))
    assert name_with_record(PATH, (), still) == ("gradient-none-swallowed", "constant-not-watched")
    moving = returned(numbers([2.0, 1.6, 1.28]), question(sources=(CONSTANT,)))
    assert name_with_record(PATH, (), moving) == ()
    heard = returned(numbers([2.0, 2.0, 2.0]), answered())
    assert name_with_record(PATH, (), heard) == ()


def test_zeros_wanted_as_a_habit_are_not_blamed_for_a_path_that_begins_at_zero() -> None:
    walk = returned(numbers([[0.0, 0.0], [0.3, 0.1], [0.5, 0.2]]), answered(filled=True))
    assert name_with_record(PATH, ("update-sign-ascent",), walk) == ("update-sign-ascent",)


def test_the_same_last_point_everywhere_is_a_variable_where_variables_were_asked_about() -> None:
    names = ("history-aliased-array",)
    kept = returned(numbers([1.0, 1.0], "list of Variable"), answered())
    assert name_with_record(PATH, names, kept) == ("history-holds-variable",)
    as_numbers = returned(numbers([1.0, 1.0]), answered())
    assert name_with_record(PATH, names, as_numbers) == ("history-holds-variable", *names)
    tensors = returned(numbers([1.0, 1.0]), answered(sources=(operand(CONSTANT, watched="yes"),)))
    assert name_with_record(PATH, names, tensors) == names


def test_one_block_asked_again_and_again_is_one_recording() -> None:
    once = [TapeEvent("entered", 1), answered(), answered(again=True), answered(again=True)]
    wrong = returned(numbers([2.0, 1.6, 1.2]), *once)
    frozen = ("gradient-computed-once",)
    assert name_with_record(PATH, frozen, wrong) == ("tape-recorded-once-outside-loop", *frozen)
    assert name_with_record(PATH, (), wrong) == ("tape-recorded-once-outside-loop",)
    assert name_with_record(PATH, ("update-sign-ascent",), wrong) == ("update-sign-ascent",)
    each = [TapeEvent("entered", n) for n in (1, 2)] + [answered(tape=n, again=n > 1) for n in (1, 2)]
    assert name_with_record(PATH, (), returned(numbers([2.0, 1.6, 1.2]), *each)) == ()


def test_several_targets_are_named_only_where_a_sum_is_wrong() -> None:
    two = answered(targets=(TARGET, TARGET))
    assert name_with_record(PATH, (), returned(numbers([2.0, 1.0]), two)) == ()
    assert name_with_record(PATH, ("mse-one-over-n-missing",), returned(numbers([2.0, 1.0]), two)) == (
        "list-of-targets-summed",
        "mse-one-over-n-missing",
    )
    assert name_with_record(VALUE, ("gradient-components-swapped",), returned(numbers([2.0, 1.0]), two)) == (
        "gradient-components-swapped",
    )


def test_nan_is_blamed_on_a_root_in_a_value_and_not_in_a_path_that_may_diverge() -> None:
    root = answered()
    root = msgspec.structs.replace(root, through=("Sqrt", "Pow"))
    assert name_with_record(VALUE, (), returned(numbers([np.nan]), root)) == ("sqrt-or-norm-gradient-nan",)
    assert name_with_record(PATH, (), returned(numbers([1.0, np.nan]), root)) == ()
    assert name_with_record(VALUE, (), returned(numbers([np.nan]), answered())) == ()


def test_a_tensor_without_a_value_was_kept_from_a_tf_function() -> None:
    value = Items("list", (numbers(2.0), Items("tuple", (Alien("Tensor", SYMBOLIC),))))
    assert name_with_record(PATH, (), returned(value)) == ("tf-function-python-side-effect",)


def test_by_hand_work_is_never_explained_by_a_record() -> None:
    task = msgspec.structs.replace(PATH, implementation="by_hand")
    assert name_with_record(task, ("x",), returned(numbers([2.0, 2.0]), question())) == ("x",)


def test_a_trace_is_replayed_where_only_the_first_call_asks() -> None:
    one, none = returned(numbers(1.0), answered()), returned(numbers(1.0))
    assert replays_a_trace([one, none, none])
    assert not replays_a_trace([one, one])
    assert not replays_a_trace([none, none])
    assert not replays_a_trace([one])
