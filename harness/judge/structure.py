"""Whether a call used the structure asked for, from the tape's events: claims, worth no more than the values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from harness.judge.evidence import all_float32
from harness.judge.reading import Block, block, points
from harness.spec.model import CheckKind, Figure, NothingKind, PathKind, Structure, Task, ValueKind
from harness.wire import MAX_EVENTS, Items, Nothing, Numbers, Outcome, Returned, TapeEvent


def missing_structure(task: Task, returned: Sequence[Returned]) -> str:
    """What the task asked for and none of its calls showed; empty if nothing is missing."""
    if isinstance(task.kind, NothingKind) and task.implementation == "tape":
        return "" if any(map(_answered_none, returned)) else "a tape that is asked, and answers None"
    if task.structure is None:
        return ""
    shown, wanted = STRUCTURES[task.structure]
    return "" if any(shown(task, one) for one in returned) else wanted


def too_few(task: Task, observed: Sequence[tuple[Figure, Outcome]]) -> str:
    """What shows that steps were made without what was to make them; empty unless the record of every call tells so.

    Only an eager record of the guest's whole life tells: a graph repeats what it was traced with, and nobody sees it.
    """
    returned = [outcome for _, outcome in observed if isinstance(outcome, Returned)]
    if not isinstance(task.kind, PathKind) or len(returned) < len(observed):
        return ""
    dimension = max(len(task.kind.start), len(task.kind.origin))
    told = [_too_few(task, one, dimension) for one in returned]
    return told[0] if told and all(told) else ""


def _too_few(task: Task, returned: Returned, dimension: int) -> str:
    if returned.graphs_ever or len(returned.tape) >= MAX_EVENTS or dimension == 0:
        return ""
    path = points(returned.value, dimension)
    # Whoever remembers the slope at a place need not ask there again.
    steps = len({tuple(point) for point in path.numbers[:-1].tolist()}) if isinstance(path, Block) else 0
    if task.structure == "optimizer":
        made = sum(event.what == "optimizer" and not event.error for event in returned.tape)
        return f"the optimizer made {made} of {steps} steps: it is to make all" if 0 < made < steps else ""
    asked = _asked(returned)
    if task.implementation != "tape" or any(_several_places(event, dimension) for event in asked):
        return ""
    told = (
        f"the slopes of {steps} steps were asked of the tape {_times(len(asked))}: each step needs a slope of its own"
    )
    return told if 0 < len(asked) < steps else ""


def _several_places(event: TapeEvent, dimension: int) -> bool:
    """Whether a question may be about more than one point: many sources, or of a size that nobody knows."""
    sizes = [source.size for source in event.sources]
    return event.method != "gradient" or not all(sizes) or sum(sizes) > dimension


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def refusal(task: Task, returned: Sequence[Returned]) -> str:
    """Why right values would not count: the work was done by the other means."""
    if task.implementation == "by_hand" and any(event.what == "asked" for one in returned for event in one.tape):
        return "A by-hand function asked a GradientTape. Work the derivative out yourself."
    if returned and all(_used_no_tape(task, one) for one in returned):
        return "The slopes are to come from a tf.GradientTape, and no tape was asked."
    return ""


def _used_no_tape(task: Task, returned: Returned) -> bool:
    """A tape task whose guest has asked no tape in its whole life. A check refuses a None by itself, and tells why."""
    none = isinstance(returned.value, Items) and any(isinstance(item, Nothing) for item in returned.value.items)
    told = isinstance(task.kind, CheckKind) and none
    return task.implementation == "tape" and returned.tapes_ever == 0 and not told


def _answered_none(returned: Returned) -> bool:
    """Whether a tape may have answered None in this call: a graph that was traced earlier asks unseen."""
    unseen = returned.graphs_ever > 0 or len(returned.tape) >= MAX_EVENTS
    return unseen or any(not all(event.answered) for event in _asked(returned))


def _asked(returned: Returned) -> list[TapeEvent]:
    return [event for event in returned.tape if event.what == "asked" and not event.error]


def _persistent(task: Task, returned: Returned) -> bool:
    asked = _asked(returned)
    return len({event.tape for event in asked}) == 1 and len(asked) >= 2 and all(event.persistent for event in asked)


def _one_call(task: Task, returned: Returned) -> bool:
    asked = _asked(returned)
    return len(asked) == 1 and asked[0].listed and len(asked[0].sources) >= 2 and not asked[0].persistent


def _nested(task: Task, returned: Returned) -> bool:
    depth = max(len(d.wrt) for d in task.kind.answer) if isinstance(task.kind, ValueKind) else 2
    asked = _asked(returned)
    tapes = {event.tape for event in asked}
    deepest = max((len([tape for tape in event.under if tape in tapes]) for event in asked), default=0)
    return len(tapes) >= depth and deepest >= depth - 1


def _optimizer(task: Task, returned: Returned) -> bool:
    return returned.optimizers_ever > 0


def _float32(task: Task, returned: Returned) -> bool:
    if isinstance(returned.value, Numbers) and returned.value.dtype == "float32":
        return True
    read = block(returned.value)
    return isinstance(read, Block) and all_float32([float(x) for x in read.numbers.reshape(-1)])


Shown = Callable[[Task, Returned], bool]
STRUCTURES: Mapping[Structure, tuple[Shown, str]] = {
    "persistent": (_persistent, "one persistent tape, asked more than once"),
    "one_call": (_one_call, "one call of `gradient` with a list of sources, on a tape that is not persistent"),
    "nested": (_nested, "nested tapes, the inner gradient taken inside the outer tape's block"),
    "optimizer": (_optimizer, "a Keras optimizer that makes the steps"),
    "float32": (_float32, "float32 throughout"),
}
