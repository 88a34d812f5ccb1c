"""Where values leave TensorFlow's sight while a tape records: read as plain numbers, stored, made whole or cut off.

What a library does for itself is not noted: only what a line of the submission asked for directly, or through NumPy.
"""

from __future__ import annotations

import linecache
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any, Literal

import keras
import numpy as np
import tensorflow as tf
from tensorflow.python.eager.polymorphic_function.atomic_function import AtomicFunction
from tensorflow.python.framework import constant_op
from tensorflow.python.framework.ops import _EagerTensorBase
from tensorflow.python.ops import gen_array_ops, gen_math_ops
from tensorflow.python.ops.resource_variable_ops import BaseResourceVariable, ResourceVariable

from harness.guest.recorder import Recorder
from harness.guest.text import label
from harness.wire import Detour

How = Literal["float", "array", "numpy"]
READS: tuple[tuple[str, How], ...] = (
    ("__float__", "float"),
    ("__int__", "float"),
    ("__array__", "array"),
    ("numpy", "numpy"),
)
STORES = ("assign", "assign_add", "assign_sub")
PART = "_strided_slice_assign"  # what ``v[i].assign(…)`` comes to
_OWN = str(Path(__file__).parent)
_AUTOGRAPH = str(Path(tf.autograph.experimental.do_not_convert.__code__.co_filename))
_NUMPY = str(Path(np.__file__).parent)
_TENSORFLOW = str(Path(tf.__file__).parent)
_INSTALLED = (_NUMPY, _TENSORFLOW, str(Path(keras.__file__).parent), _OWN)

Replace = Callable[[Any, str, Callable[[Any], Any]], None]


def install(recorder: Recorder, replace: Replace) -> None:
    """Have the recorder told of every detour from now on; ``replace`` puts a method or function in another's place."""
    for owner in (_EagerTensorBase, BaseResourceVariable):
        for name, how in READS:
            replace(owner, name, _reading(recorder, how))
    for name in STORES:
        replace(ResourceVariable, name, _storing(recorder))
    replace(BaseResourceVariable, PART, _storing(recorder, through_tf=True))
    replace(keras.Model, "predict", _predicting(recorder))
    replace(gen_math_ops, "cast", _casting(recorder))
    for name in ("arg_max", "arg_min"):
        replace(gen_math_ops, name, _cutting(recorder, "cast"))
    replace(gen_array_ops, "stop_gradient", _cutting(recorder, "stop"))
    replace(constant_op, "convert_to_eager_tensor", _making(recorder))
    replace(AtomicFunction, "call_flat", _calling(recorder))


def _reading(recorder: Recorder, how: How) -> Callable[[Any], Any]:
    def made(original: Any) -> Any:
        def read(self: Any, *args: Any, **named: Any) -> Any:
            if recorder.recording and (frame := _students()):
                recorder.detour(Detour(how, label(_code(frame))))
            return original(self, *args, **named)

        return read

    return made


def _storing(recorder: Recorder, *, through_tf: bool = False) -> Callable[[Any], Any]:
    def made(original: Any) -> Any:
        def assign(self: Any, *args: Any, **named: Any) -> Any:
            if recorder.recording and (frame := _students(through_tf=through_tf)):
                recorder.stored(self, Detour("assign", label(_code(frame))))
            return original(self, *args, **named)

        return assign

    return made


def _predicting(recorder: Recorder) -> Callable[[Any], Any]:
    def made(original: Any) -> Any:
        def predict(self: Any, *args: Any, **named: Any) -> Any:
            if recorder.recording:
                frame = _students()
                recorder.detour(Detour("predict", label(_code(frame)) if frame else ""))
            with recorder.working():
                return original(self, *args, **named)

        return predict

    return made


def _making(recorder: Recorder) -> Callable[[Any], Any]:
    """NumPy reads a tensor's memory unseen; what it made of it is seen when it becomes a tensor again."""

    def made(original: Any) -> Any:
        def convert(value: Any, *args: Any, **named: Any) -> Any:
            reals = isinstance(value, (np.ndarray, np.generic)) and value.dtype.kind == "f"
            if recorder.recording and reals and (frame := _students(through_tf=True)):
                recorder.detour(Detour("made", label(_code(frame))))
            return original(value, *args, **named)

        return convert

    return made


def _calling(recorder: Recorder) -> Callable[[Any], Any]:
    def made(original: Any) -> Any:
        def call(self: Any, *args: Any) -> Any:
            if recorder.recording:
                recorder.called()
            return original(self, *args)

        return call

    return made


def _casting(recorder: Recorder) -> Callable[[Any], Any]:
    def made(original: Any) -> Any:
        def cast(x: Any, DstT: Any, *args: Any, **named: Any) -> Any:
            if recorder.recording and _is_a_step(tf.as_dtype(x.dtype), tf.as_dtype(DstT)):
                recorder.detour(Detour("cast"))
            return original(x, DstT, *args, **named)

        return cast

    return made


def _is_a_step(before: tf.DType, after: tf.DType) -> bool:
    """Whether a cast rounds, or makes numbers of what is true."""
    return bool(before.is_bool or (before.is_floating and not after.is_floating))


def _cutting(recorder: Recorder, how: Literal["cast", "stop"]) -> Callable[[Any], Any]:
    def made(original: Any) -> Any:
        def cut(*args: Any, **named: Any) -> Any:
            if recorder.recording:
                recorder.detour(Detour(how))
            return original(*args, **named)

        return cut

    return made


# ---------------------------------------------------------------- whose line it is


def _students(*, through_tf: bool = False) -> FrameType | None:
    """The frame that asked, past the kit's own and NumPy's (and TensorFlow's); None where another library did."""
    passed = (_OWN, _TENSORFLOW, _NUMPY) if through_tf else (_OWN, _AUTOGRAPH, _NUMPY)
    frame: FrameType | None = sys._getframe(2)
    while frame is not None and frame.f_code.co_filename.startswith(passed):
        frame = frame.f_back
    return None if frame is None or frame.f_code.co_filename.startswith(_INSTALLED) else frame


def _code(frame: FrameType) -> str:
    """What the frame is just doing, as it is written: ``math.sin(x)``; its line where that cannot be told."""
    code = frame.f_code
    text = linecache.getline(code.co_filename, frame.f_lineno, frame.f_globals)
    line, end_line, start, end = list(code.co_positions())[frame.f_lasti // 2]
    if line is None or line != end_line or start is None or end is None:
        return text.strip()
    return text.encode()[start:end].decode(errors="replace").strip()
