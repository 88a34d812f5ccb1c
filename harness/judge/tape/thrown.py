"""What an exception says of the mistake behind it: the stable part of its text, and what the tape was last asked."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from harness.judge.tape.nones import made_floats, name_nones
from harness.wire import Fault, Operand, TapeEvent

FUNCTIONS = frozenset({"function", "builtin_function_or_method", "method", "ufunc", "Function", "partial"})
PLAIN = frozenset({"float", "int", "bool"})
NUMPY = frozenset({"ndarray", "float16", "float32", "float64", "int32", "int64"})
SAME = 60  # characters that tell whether two texts are of one exception
PRECISIONS = r"(?:float|double|half|bfloat16)"


class Thrown(NamedTuple):
    """An exception and what the tapes saw before it."""

    fault: Fault
    events: Sequence[TapeEvent]

    @property
    def text(self) -> str:
        """Type and message."""
        return f"{self.fault.type}: {self.fault.message}"

    @property
    def line(self) -> str:
        """The student's own line that raised."""
        return self.fault.frames[-1] if self.fault.frames else ""

    @property
    def traced(self) -> bool:
        """Whether it rose while a tf.function was read: TensorFlow then says so at the head of the message."""
        return "in user code:" in self.fault.message

    @property
    def asked(self) -> TapeEvent | None:
        """The question to a tape that raised, if that is what did."""
        last = self._last
        return last if last is not None and last.what == "asked" and last.error else None

    @property
    def stepped(self) -> TapeEvent | None:
        """The step of an optimizer that raised, if that is what did."""
        last = self._last
        return last if last is not None and last.what == "optimizer" and last.error else None

    @property
    def _last(self) -> TapeEvent | None:
        """What happened last, but for the blocks around it that the exception itself closed."""
        before = [event for event in self.events if event.what != "left"]
        if not before or before[-1] is self.events[-1]:
            return before[-1] if before else None
        return before[-1] if _opening(before[-1].error) == _opening(self.text) else None


Names = tuple[str, ...]
Rule = tuple[Callable[[Thrown], bool], Callable[[Thrown], Names]]


def _opening(text: str) -> str:
    """What two records of one exception have in common: each is cut somewhere and has its own white space."""
    return " ".join(text.split())[:SAME]


def _says(*words: str) -> Callable[[Thrown], bool]:
    return lambda thrown: all(word in thrown.text for word in words)


def _matches(pattern: str) -> Callable[[Thrown], bool]:
    compiled = re.compile(pattern, re.DOTALL)
    return lambda thrown: compiled.search(thrown.text) is not None


def _named(*names: str) -> Callable[[Thrown], Names]:
    return lambda _: names


# ---------------------------------------------------------------- what a tape was asked


def _target(thrown: Thrown, kinds: frozenset[str]) -> bool:
    return thrown.asked is not None and any(target.kind in kinds for target in thrown.asked.targets)


def _asked_again(thrown: Thrown) -> Names:
    asked = thrown.asked
    own = asked is not None and any(target.answer == asked.tape for target in asked.targets)
    return ("second-gradient-same-tape", "tape-not-persistent") if own else ("tape-not-persistent",)


def _nothing_asked(thrown: Thrown) -> Names:
    """The target is None: an inner tape's answer, or a function that gives nothing back."""
    earlier = name_nones(thrown.events)
    unexplained = any(e.what == "asked" and not e.error and not all(e.answered) for e in thrown.events)
    return earlier if earlier or unexplained else ("loss-function-returns-none",)


def _plain_target(thrown: Thrown) -> Names:
    """A Python number: by the math module, or by float()."""
    asked = thrown.asked
    assert asked is not None
    called = made_floats(asked)
    names = ["math-module-inside-tape"] if called & set(vars(math)) else []
    if not names or called - set(vars(math)):
        names.append("python-float-inside-tape")
    floats = any(detour.how == "float" for detour in asked.detours)
    if not floats and any(source.kind in PLAIN for source in asked.sources):
        names.append("watch-python-number")
    return tuple(names)


def _numpy_target(thrown: Thrown) -> Names:
    asked = thrown.asked
    assert asked is not None
    ways = {detour.how for detour in asked.detours}
    if "predict" in ways:
        return ("model-predict-in-tape",)
    if "array" in ways or not ways & {"numpy", "float"}:
        return ("numpy-inside-tape",)
    return ("python-float-inside-tape", "numpy-inside-tape")


def _plain_source(thrown: Thrown) -> bool:
    asked = thrown.asked
    return asked is not None and any(source.kind in PLAIN | NUMPY for source in asked.sources)


# ---------------------------------------------------------------- what an optimizer was handed


def _kinds(operands: Sequence[Operand]) -> frozenset[str]:
    return frozenset(operand.kind for operand in operands)


def _wrong_pairs(thrown: Thrown) -> Names:
    """Where a variable was wanted a tensor came: by what came as the gradients it is told why."""
    step = thrown.stepped
    if step is None:
        return ()
    gradients, variables = _kinds(step.targets), _kinds(step.sources)
    if gradients == {"Variable"} and "Variable" not in variables:
        return ("apply-gradients-zip-swapped",)
    asked = [event for event in thrown.events if event.what == "asked"]
    of_a_variable = bool(asked) and _kinds(asked[-1].sources) == {"Variable"}
    if "Variable" in gradients or (gradients == variables == {"Tensor"} and of_a_variable):
        return ("apply-gradients-not-zipped",)
    return name_nones(thrown.events)


def _applying(thrown: Thrown) -> bool:
    return "apply_gradients" in thrown.line or "zip(" in thrown.line


def _no_weights(thrown: Thrown) -> bool:
    """Two weights were wanted and there were none."""
    trained = any(event.what == "optimizer" for event in thrown.events)
    of_a_model = re.search(r"trainable|get_weights|variables|apply_gradients", thrown.line) is not None
    return "not enough values to unpack (expected 2, got 0)" in thrown.text and (trained or of_a_model)


def _too_early(thrown: Thrown) -> Names:
    """Weights that were not there: a model that has been at work since has them now."""
    at_work = any(event.what == "optimizer" or event.variables for event in thrown.events)
    return ("variable-list-captured-too-early",) if at_work else ("model-not-built",)


def _none_before(thrown: Thrown) -> Names:
    return tuple(dict.fromkeys((*name_nones(thrown.events)[:1], "no-gradients-provided")))


# ---------------------------------------------------------------- what a tf.function met


def _leaked(thrown: Thrown) -> bool:
    """A tensor without a value, met outside of the tf.function it belongs to."""
    symbolic = re.search(
        r"not '?SymbolicTensor|'SymbolicTensor' object|Cannot convert a symbolic|is out of scope", thrown.text
    )
    return symbolic is not None and not thrown.traced


def _within(thrown: Thrown) -> bool:
    wanted = r"'SymbolicTensor' object has no attribute 'numpy'|numpy\(\) is only available|Cannot convert a symbolic"
    return thrown.traced and re.search(wanted, thrown.text) is not None


def _numpy_within(thrown: Thrown) -> Names:
    calls = re.findall(r"(?:\bmath\.|\.numpy\(|\bnp\.|\bnumpy\.)", thrown.text)
    return ("math-module-inside-tape",) if calls and set(calls) == {"math."} else ("tf-function-numpy-call",)


FAULTS: tuple[Rule, ...] = (
    (_says("RuntimeError", "non-persistent GradientTape can only"), _asked_again),
    (lambda t: _target(t, frozenset({"None", "NoneType"})), _nothing_asked),
    (lambda t: _target(t, FUNCTIONS), _named("function-passed-as-target")),
    (lambda t: _target(t, PLAIN), _plain_target),
    (lambda t: _target(t, NUMPY), _numpy_target),
    (_plain_source, _named("watch-python-number")),
    (_says("ValueError", "Passed in object", "not tf.Tensor or tf.Variable"), _named("watch-python-number")),
    (_says("'type' object does not support the context manager protocol"), _named("tape-api-slips")),
    (_matches(r"'GradientTape' object (has no attribute|is not callable)"), _named("tape-api-slips")),
    (_matches(r"(Tensor|Variable)' object has no attribute '(backward|grad|gradient)'"), _named("tape-api-slips")),
    (_says("tf.gradients is not supported when eager"), _named("tape-api-slips")),
    (_matches(r"module 'tensorflow' has no attribute '(?i:gradient)"), _named("tape-api-slips")),
    (_matches(r"GradientTape\.(gradient|jacobian|watch)\(\) missing"), _named("tape-api-slips")),
    (_matches(r"`var(iable)? .= value` with `tf\.Variable`s is not supported"), _named("variable-inplace-operator")),
    (_matches(r"unsupported operand type\(s\) for .=: .*Variable"), _named("variable-inplace-operator")),
    (_says("AttributeError", "Tensor' object has no attribute 'assign"), _named("assign-on-tensor")),
    (_says("AttributeError", "no attribute 'minimize'"), _named("optimizer-minimize-gone")),
    (_matches(r"Argument\(s\) not recognized: .*'(lr|beta1|beta2)'"), _named("optimizer-legacy-argument")),
    (_matches(r"object has no attribute '(lr|compute_gradients|get_gradients)'"), _named("optimizer-legacy-argument")),
    (_says("`keras.optimizers.legacy` is not supported"), _named("optimizer-legacy-argument")),
    (_matches(r"train' has no attribute '\w+Optimizer'"), _named("optimizer-legacy-argument")),
    (_says("No gradients provided for any variable"), _none_before),
    (_says("ValueError: Unknown variable:", "optimizer"), _named("optimizer-reused-for-new-variable")),
    (_says("object has no attribute '_unique_id'"), _wrong_pairs),
    (_says("apply_gradients() takes 2 positional arguments"), _named("apply-gradients-not-zipped")),
    (
        lambda t: _applying(t) and _says("Cannot iterate over a scalar tensor")(t),
        _named("apply-gradients-not-zipped"),
    ),
    (
        lambda t: _applying(t) and _matches(r"values to unpack \(expected 2(, got [^0]\d*)?\)")(t),
        _named("apply-gradients-not-zipped"),
    ),
    (_matches(r"the layer was expecting 0 weights"), _named("model-not-built")),
    (_matches(r"must build the layer|layer isn't built|'Dense' object has no attribute 'bias'"), _too_early),
    (_no_weights, _too_early),
    (
        _matches(rf"expected to be a {PRECISIONS} tensor but is a {PRECISIONS} tensor"),
        _named("dtype-float32-float64-mixed"),
    ),
    (_matches(r"requested dtype float\d+ for Tensor with dtype float"), _named("dtype-float32-float64-mixed")),
    (_matches(r"has type float\d+ that does not match type float\d+"), _named("dtype-float32-float64-mixed")),
    (_matches(r"to EagerTensor of dtype u?int|requested dtype u?int\d+ for Tensor"), _named("int-dtype-no-gradient")),
    (_says("only supports singleton tf.Variables created on the first call"), _named("tf-function-creates-variable")),
    (_matches(r"'while/.*is out of scope"), _named("tf-function-list-in-tf-range")),
    (_within, _numpy_within),
    (_matches(r"in user code:.*must be real number, not SymbolicTensor"), _named("math-module-inside-tape")),
    (_leaked, _named("tf-function-python-side-effect")),
    (_says("StartChanged"), _named("caller-start-mutated")),
    (
        _matches(r"Cannot cast ufunc '\w+' output from dtype\('float\d+'\) to dtype\('u?int"),
        _named("integer-array-start"),
    ),
    (_matches(r"TypeError: can't multiply sequence by non-int"), _named("list-arithmetic")),
    (_matches(r"TypeError: unsupported operand type\(s\) for \S+: .*'(list|tuple)'"), _named("list-arithmetic")),
    (
        lambda t: not t.fault.frames and _says("TypeError", "positional argument")(t),  # of the call itself
        _named("wrong-signature"),
    ),
    (_says("None"), lambda t: name_nones(t.events)),
)


def name_fault(fault: Fault, events: Sequence[TapeEvent]) -> Names:
    """The mistake behind an exception: its own signature, or the None that came before it."""
    thrown = Thrown(fault, events)
    return next((names(thrown) for fits, names in FAULTS if fits(thrown)), ())
