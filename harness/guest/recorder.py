"""The tape recorder: what a submission does with gradient tapes and Keras optimizers, as events.

*When* a tensor was made is told by its number, which TensorFlow counts up: a stamp is drawn from the same counter when
a tape is entered, left, and told to watch.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal, NamedTuple

import tensorflow as tf
from tensorflow.python.framework import ops
from tensorflow.python.ops.resource_variable_ops import BaseResourceVariable

from harness.guest.text import clean, label, type_name
from harness.guest.values import kind_name
from harness.wire import MAX_EVENTS, MAX_LINE, MAX_NAMES, MAX_NUMBERS, Detour, Operand, TapeEvent

Watched = Literal["yes", "late", "no"]
Made = Literal["before", "inside", "after", "unknown"]
MAX_DETOURS = 20  # kept of one tape
CALL = "PartitionedCall"  # TensorFlow's name for the operation that a tf.function is
What = Literal["created", "entered", "left", "watched", "asked", "optimizer"]


class Question(NamedTuple):
    """What a tape was asked."""

    method: str
    target: Any
    sources: Any
    inside: bool  # within the tape's own block
    filled: bool  # zeros were wanted in place of None


class Track:
    """What is known of one tape."""

    def __init__(self, number: int, persistent: bool) -> None:
        self.number = number
        self.persistent = persistent
        self.entered: int | None = None  # stamp
        self.left: int | None = None  # stamp; None while its block is open
        self.watched: dict[int, int] = {}  # number of a tensor or variable: stamp
        self.detours: dict[Detour, None] = {}  # in order
        self.called = False  # a tf.function, into which nobody looks
        self.stored: dict[int | None, Detour] = {}  # number of a variable that was assigned to: how
        self.questions: set[tuple[int | None, ...]] = set()

    def made(self, uid: int | None) -> Made:
        """When a tensor was made, seen from the tape's block."""
        if uid is None or self.entered is None:
            return "unknown"
        if uid < self.entered:
            return "before"
        return "after" if self.left is not None and uid > self.left else "inside"


class Recorder:
    """Collects the events of a guest; ``tapes_ever`` and the like count over its whole life."""

    def __init__(self) -> None:
        self.tapes_ever = 0
        self.optimizers_ever = 0
        self.graphs_ever = 0
        self._events: list[TapeEvent] = []
        self._open: list[Track] = []
        self._count = 0
        self._inner = 0  # depth of calls that TensorFlow or Keras make themselves
        self._answers: dict[int, int] = {}  # number of a tensor: that of the tape whose answer it is
        self._trail: dict[str, bool] = {}  # operations that the question at hand is traced back through: any gradient?

    def take(self) -> tuple[TapeEvent, ...]:
        """The events since the last time, the first of them where there are too many."""
        events, self._events = tuple(self._events), []
        self._answers.clear()
        return events

    # ------------------------------------------------------------ tapes

    def created(self, tape: Any) -> None:
        self._count += 1
        tape._gradkit = track = Track(self._count, bool(tape._persistent))
        self._note("created", track)

    def entered(self, track: Track) -> None:
        if track.entered is None:
            track.entered = ops.uid()
        track.left = None
        self._note("entered", track)
        self._open.append(track)

    def left(self, track: Track) -> None:
        track.left = ops.uid()
        if track in self._open:
            self._open.remove(track)
        self._note("left", track)

    def watched(self, track: Track, what: Any) -> None:
        stamp = ops.uid()
        things = tf.nest.flatten(what)
        for thing in things:
            if (uid := _uid(thing)) is not None:
                track.watched.setdefault(uid, stamp)
        if not self._full:
            operands = (_operand(thing, "yes", track.made(_uid(thing))) for thing in things[:MAX_NAMES])
            self._note("watched", track, sources=tuple(operands))

    def asked(self, tape: Any, question: Question, answer: Any, error: str) -> None:
        self.tapes_ever += 1
        self.graphs_ever += _traced()
        if self._full:
            return
        track: Track = tape._gradkit
        targets, sources = tf.nest.flatten(question.target), tf.nest.flatten(question.sources)
        computed = (_uid(target) for target in targets if not _is_variable(target))
        first = min((uid for uid in computed if uid is not None), default=None)
        accessed = {_uid(variable) for variable in tape.watched_variables()}
        uids = tuple(map(_uid, (*targets, None, *sources)))
        ends = {_uid(target) for target in targets if _is_variable(target)} - set(map(_uid, sources))
        stored = (how for uid, how in track.stored.items() if (uid in ends if ends else uid not in uids))
        detours = (*track.detours, *stored)
        self._note(
            "asked",
            track,
            inside=question.inside,
            listed=isinstance(question.sources, (list, tuple, dict)),
            method=question.method,
            targets=tuple(self._seen(track, one, None, accessed) for one in targets[:MAX_NAMES]),
            sources=tuple(self._seen(track, one, first, accessed) for one in sources[:MAX_NAMES]),
            answered=() if error else _answered(answer),
            error=clean(error, MAX_LINE),
            again=uids in track.questions,
            filled=question.filled,
            graph=_traced(),
            variables=len(accessed),
            through=(*((CALL,) if track.called else ()), *map(label, self._trail))[:MAX_NAMES],
            stopped=tuple(label(name) for name, any_gradient in self._trail.items() if not any_gradient)[:MAX_NAMES],
            detours=detours[:MAX_NAMES],
        )
        track.questions.add(uids)
        for one in tf.nest.flatten(answer):
            if (uid := _uid(one)) is not None:
                self._answers[uid] = track.number

    def traced_back(self, operation: str, gradients: Any) -> None:
        """An operation between target and source was differentiated."""
        several = gradients if isinstance(gradients, (list, tuple)) else (gradients,)
        passed = any(gradient is not None for gradient in several)
        self._trail[operation] = self._trail.get(operation, False) or passed

    # ------------------------------------------------------------ detours

    @property
    def recording(self) -> bool:
        """Whether a tape of the student's has its block open, and no library is at work."""
        return bool(self._open) and not self._inner

    def detour(self, how: Detour) -> None:
        """A value was taken out of the sight of all tapes that record."""
        for track in self._open:
            if len(track.detours) < MAX_DETOURS:
                track.detours[how] = None

    def called(self) -> None:
        """A tf.function was called."""
        for track in self._open:
            track.called = True

    def stored(self, variable: Any, how: Detour) -> None:
        """A variable was assigned to: what went in is forgotten by the tape, unless it is the variable asked about.

        Where a variable is the target, only what was assigned to it is on the way.
        """
        for track in self._open:
            if len(track.stored) < MAX_DETOURS:
                track.stored.setdefault(_uid(variable), how)

    # ------------------------------------------------------------ optimizers

    def stepped(self, optimizer: Any, gradients: Any, variables: Any) -> None:
        self.optimizers_ever += 1
        self.graphs_ever += _traced()
        if not self._full:
            operands = tuple(_operand(one, "no", "unknown") for one in list(variables or ())[:MAX_NAMES])
            answered = _answered(list(gradients))
            name = type_name(optimizer)
            self._note("optimizer", None, method=name, sources=operands, answered=answered, graph=_traced())

    def failed_to_step(self, optimizer: Any, gradients: Any, variables: Any, error: str) -> None:
        """A step that raised, with what it was handed: gradients as targets, variables as sources."""
        if not self._full:
            first, second = (
                tuple(_operand(one, "no", "unknown") for one in list(many or ())[:MAX_NAMES])
                for many in (gradients, variables)
            )
            error = clean(error, MAX_LINE)
            self._note("optimizer", None, method=type_name(optimizer), targets=first, sources=second, error=error)

    # ------------------------------------------------------------ bookkeeping

    @property
    def busy(self) -> bool:
        """Whether a library is at work: what it does with tapes is not the student's doing."""
        return self._inner > 0

    @contextmanager
    def working(self) -> Iterator[None]:
        """While a library does what it was asked."""
        self._inner += 1
        self._trail.clear()
        try:
            yield
        finally:
            self._inner -= 1

    def _seen(self, track: Track, thing: Any, target: int | None, accessed: set[int | None]) -> Operand:
        uid = _uid(thing)
        answer = 0 if uid is None else self._answers.get(uid, 0)
        return _operand(thing, _watched(track, thing, target, accessed), track.made(uid), answer)

    @property
    def _full(self) -> bool:
        return len(self._events) >= MAX_EVENTS

    def _note(self, what: What, track: Track | None, **rest: Any) -> None:
        if self._full:
            return
        under = tuple(other.number for other in self._open if other is not track)[:MAX_NAMES]
        number, persistent = (0, False) if track is None else (track.number, track.persistent)
        self._events.append(TapeEvent(what, number, persistent, under=under, **rest))


# ---------------------------------------------------------------- operands


def _traced() -> bool:
    """Whether a graph is being made, which may do the same again and again unseen."""
    return not tf.executing_eagerly()


def _uid(thing: Any) -> int | None:
    """TensorFlow's number of a tensor, or of a variable's handle."""
    held = getattr(thing, "value", None) if _is_keras(thing) else thing
    if isinstance(held, BaseResourceVariable):
        held = held.handle
    return getattr(held, "_id", None) if isinstance(held, tf.Tensor) else None


def _is_keras(thing: Any) -> bool:
    return type(thing).__module__.startswith("keras.") and hasattr(thing, "trainable")


def _is_variable(thing: Any) -> bool:
    return isinstance(thing, tf.Variable) or _is_keras(thing)


def _watched(track: Track, thing: Any, target: int | None, accessed: set[int | None]) -> Watched:
    uid = _uid(thing)
    if uid is None:
        return "no"
    stamp = track.watched.get(uid)
    if stamp is None:
        return "yes" if uid in accessed else "no"
    return "late" if target is not None and stamp > target and uid != target else "yes"


def _answered(answers: Any) -> tuple[bool, ...]:
    return tuple(one is not None for one in tf.nest.flatten(answers))[:MAX_NAMES]


def _operand(thing: Any, watched: Watched, made: Made, answer: int = 0) -> Operand:
    kind = "None" if thing is None else "Variable" if _is_keras(thing) else label(kind_name(thing))
    dtype = getattr(thing, "dtype", "")
    return Operand(
        kind=kind,
        dtype=label(str(getattr(dtype, "name", dtype))),
        trainable=bool(getattr(thing, "trainable", False)),
        watched=watched,
        made=made,
        answer=answer,
        size=_size(thing),
    )


def _size(thing: Any) -> int:
    if not (isinstance(thing, tf.Tensor) or _is_variable(thing)):
        return 0
    return min(tf.TensorShape(thing.shape).num_elements() or 0, MAX_NUMBERS)
