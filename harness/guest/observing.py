"""Where the tape recorder is let in: methods of ``tf.GradientTape`` and of Keras's optimizers that take note first.

They are replaced once, in the zygote, by ones that do what they did: the classes, their subclasses and their
semantics stay as they are.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import tensorflow as tf
from keras.src.optimizers.base_optimizer import BaseOptimizer
from tensorflow.python import pywrap_tfe
from tensorflow.python.eager import backprop
from tensorflow.python.framework import ops

from harness.guest import detours
from harness.guest.recorder import Question, Recorder, Track
from harness.guest.text import type_name

ASKING = ("gradient", "jacobian", "batch_jacobian")


def install(recorder: Recorder) -> None:
    """Have this recorder observe every tape and optimizer of the process from now on."""
    _observe_blocks(recorder)
    _observe_watching(recorder)
    for method in ASKING:
        _observe_asking(recorder, method)
    _observe_optimizers(recorder)
    _observe_tracing_back(recorder)
    detours.install(recorder, _replace)


def _replace(owner: Any, name: str, made: Callable[[Any], Any]) -> None:
    """Put another method in place of one; AutoGraph leaves it as it is."""
    original = getattr(owner, name)
    setattr(owner, name, tf.autograph.experimental.do_not_convert(functools.wraps(original)(made(original))))


def _track(recorder: Recorder, tape: Any) -> Track | None:
    """What is known of a tape of the student's; None for one that a library made for itself."""
    return None if recorder.busy else getattr(tape, "_gradkit", None)


def _observe_blocks(recorder: Recorder) -> None:
    def created(original: Any) -> Any:
        def init(self: Any, *args: Any, **named: Any) -> None:
            original(self, *args, **named)
            if not recorder.busy:
                recorder.created(self)

        return init

    def entered(original: Any) -> Any:
        def enter(self: Any) -> Any:
            result = original(self)
            if track := _track(recorder, self):
                recorder.entered(track)
            return result

        return enter

    def left(original: Any) -> Any:
        def leave(self: Any, *exception: Any) -> Any:
            result = original(self, *exception)
            if track := _track(recorder, self):
                recorder.left(track)
            return result

        return leave

    _replace(tf.GradientTape, "__init__", created)
    _replace(tf.GradientTape, "__enter__", entered)
    _replace(tf.GradientTape, "__exit__", left)


def _observe_watching(recorder: Recorder) -> None:
    def watched(original: Any) -> Any:
        def watch(self: Any, tensor: Any) -> None:
            original(self, tensor)
            if track := _track(recorder, self):
                recorder.watched(track, tensor)

        return watch

    def begun_anew(original: Any) -> Any:
        def reset(self: Any) -> None:
            original(self)
            if track := _track(recorder, self):
                track.watched.clear()
                track.entered = ops.uid()

        return reset

    _replace(tf.GradientTape, "watch", watched)
    _replace(tf.GradientTape, "reset", begun_anew)


def _observe_asking(recorder: Recorder, method: str) -> None:
    def asked(original: Any) -> Any:
        def ask(self: Any, target: Any, *args: Any, **named: Any) -> Any:
            if _track(recorder, self) is None:
                return original(self, target, *args, **named)
            sources = args[0] if args else named.get("sources", named.get("source"))
            filled = any(_is_zero(one) for one in (*args[1:], named.get("unconnected_gradients")))
            question = Question(method, target, sources, bool(self._recording), filled)
            try:
                with recorder.working():
                    answer = original(self, target, *args, **named)
            except BaseException as error:  # noted, and raised again as it is
                recorder.asked(self, question, None, f"{type_name(error)}: {error}")
                raise
            recorder.asked(self, question, answer, "")
            return answer

        return ask

    _replace(tf.GradientTape, method, asked)


def _is_zero(argument: Any) -> bool:
    """Whether it says that zeros are wanted in place of None."""
    zero = tf.UnconnectedGradients.ZERO
    return argument is zero or (isinstance(argument, str) and argument == zero.value)


def _observe_tracing_back(recorder: Recorder) -> None:
    """TensorFlow asks one function for the gradient of each operation of a tape."""

    def gradient(name: str, *rest: Any) -> Any:
        gradients = backprop._gradient_function(name, *rest)
        recorder.traced_back(name, gradients)
        return gradients

    pywrap_tfe.TFE_Py_RegisterGradientFunction(gradient)


def _observe_optimizers(recorder: Recorder) -> None:
    def applied(original: Any) -> Any:
        def apply(self: Any, grads: Any, *args: Any, **named: Any) -> Any:
            if recorder.busy:
                return original(self, grads, *args, **named)
            variables = args[0] if args else named.get("trainable_variables")
            try:
                with recorder.working():
                    result = original(self, grads, *args, **named)
            except BaseException as error:  # noted, and raised again as it is
                recorder.failed_to_step(self, grads, variables, f"{type_name(error)}: {error}")
                raise
            recorder.stepped(self, grads, variables)
            return result

        return apply

    _replace(BaseOptimizer, "apply", applied)
