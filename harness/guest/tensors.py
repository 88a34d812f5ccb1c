"""TensorFlow's and Keras's objects, read into arrays by their classes' own methods. Imports TensorFlow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import tensorflow as tf
from keras import KerasTensor
from keras import Variable as KerasVariable
from tensorflow.python.framework.ops import EagerTensor, _EagerTensorBase
from tensorflow.python.ops.resource_variable_ops import BaseResourceVariable

from harness.wire import SYMBOLIC

_numpy = _EagerTensorBase.numpy
_read_value = BaseResourceVariable.read_value
_to_tensor = tf.convert_to_tensor
_cast = tf.cast


def _of_eager(tensor: Any) -> object:
    if tensor.dtype in (tf.bfloat16, tf.string, tf.resource, tf.variant):
        return _array(_cast(tensor, tf.float32)) if tensor.dtype == tf.bfloat16 else f"a tensor of {tensor.dtype.name}"
    return _array(tensor)


def _array(tensor: Any) -> np.ndarray[Any, Any]:
    return np.asarray(_numpy(tensor))


def _of_variable(variable: Any) -> object:
    value = _read_value(variable)
    return _of_eager(value) if isinstance(value, EagerTensor) else SYMBOLIC


def _of_keras_variable(variable: Any) -> object:
    return _of_variable(variable.value)


def _of_slices(slices: Any) -> object:
    tensor = _to_tensor(slices)
    return _of_eager(tensor) if isinstance(tensor, EagerTensor) else SYMBOLIC


def _of_ragged(ragged: Any) -> object:
    return ragged.to_list()


def _no_value(thing: Any) -> object:
    del thing
    return SYMBOLIC


READERS: tuple[tuple[type, Callable[[Any], object]], ...] = (
    (EagerTensor, _of_eager),
    (BaseResourceVariable, _of_variable),
    (KerasVariable, _of_keras_variable),
    (tf.IndexedSlices, _of_slices),
    (tf.RaggedTensor, _of_ragged),
    (tf.Tensor, _no_value),
    (KerasTensor, _no_value),
)


def reader(kind: type) -> Callable[[Any], object] | None:
    """How an object of this class is read into an array, a list, or a sentence that says why it cannot be."""
    bases = type.__dict__["__mro__"].__get__(kind)
    return next((read for base, read in READERS if base in bases), None)
