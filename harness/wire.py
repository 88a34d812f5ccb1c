"""What travels between the trusted process and a guest or its zygote: bounded plain data, strictly parsed.

A guest (untrusted) is told inputs only, and answers with the structs below, msgpack-encoded in
length-prefixed frames. Everything a guest sends is a claim; the types here bound its shape, never its truth.
This module imports nothing of the kit, because both sides load it.
"""

from __future__ import annotations

import math
import struct
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

MAX_NUMBERS = 1_000_000  # reals in one returned value
MAX_REST = 4 << 20  # bytes of an answer besides them
MAX_FRAME = 8 * MAX_NUMBERS + MAX_REST  # bytes of one answer
MAX_REQUEST = 64 << 20  # bytes of one request: a submission's files and an exercise's data
MAX_DEPTH = 8  # nesting of a returned value
MAX_TEXT = 4_000  # characters of one string a guest sends
MAX_EVENTS = 4_000  # tape events of one call
MAX_ITEMS = 20_000  # parts of one returned value that is no block of numbers
MAX_PARTS = 2 * MAX_ITEMS  # blocks, texts, sequences and dicts of one returned value, all counted
MAX_NAMES = 2_000  # functions, failures or operands listed in one reply
MAX_LINE = 500  # characters of the error that a tape's answer was
MAX_LABEL = 200  # characters of a name, a kind or a dtype

Label = Annotated[str, Meta(max_length=MAX_LABEL)]
Names = Annotated[tuple[Label, ...], Meta(max_length=MAX_NAMES)]
LongText = Annotated[str, Meta(max_length=MAX_TEXT)]
Shape = Annotated[tuple[Annotated[int, Meta(ge=0, le=MAX_NUMBERS)], ...], Meta(max_length=MAX_DEPTH)]


class Wire(msgspec.Struct, frozen=True, forbid_unknown_fields=True, array_like=True, gc=False):
    """Base of all that travels. Nothing in it refers back, so the collector need not look at its many parts."""


# ---------------------------------------------------------------- zygotes


class Config(msgspec.Struct, frozen=True):
    """How a zygote's guests live; passed as JSON on its command line."""

    flavour: Literal["light", "tape"]
    isolation: Literal["namespaces", "session"]  # session: a process group of its own, for the plain tier
    control: int  # descriptor on which guests are asked for
    private: str  # folder under which each guest gets its own
    memory_mb: int
    file_mb: int
    processes: int
    cpu_seconds: int  # of a guest's whole life
    run_as: int | None = None  # the ordinary user to become, where the zygote is started as root


class Ended(msgspec.Struct, frozen=True, array_like=True):
    """How a guest ended, from its zygote."""

    status: int  # as os.waitpid gives it
    grown_kb: int  # resident memory above the zygote's, at its highest seen
    over: Literal["", "memory", "processes"] = ""  # the limit the zygote ended it for
    failed: str = ""  # what kept it from beginning: the machine's fault, as no student's code had run


EXIT_OUTPUT = 101  # a guest that printed too much ends itself with this
EXIT_MEMORY = 102  # … that caught its own MemoryError
WITH_NOTEBOOKS = b"n"  # asks for a guest in which IPython is imported
PLAIN_GUEST = b"g"
END = b"k"  # on a guest's status socket: end it now
READY = b"ready"
BEGUN = b"+"  # a guest to its zygote, by a pipe that student code never has: all is set up


# ---------------------------------------------------------------- values


class Numbers(Wire, frozen=True, tag="n"):
    """Real numbers: a scalar (shape ``()``), an array, or nested sequences of one depth and one length a level."""

    kind: Label  # what came back, in the student's words: "float", "list of tuple", "Tensor", "ndarray"
    dtype: Label  # precision it was held in: "float64", "float32", "int", "Fraction", "Decimal"; "mixed" otherwise
    shape: Shape
    data: bytes  # float64, little-endian, C order

    def __post_init__(self) -> None:
        """A block whose bytes are not those of its shape is refused (msgspec makes a ValidationError of it)."""
        if len(self.data) != 8 * math.prod(self.shape):
            raise ValueError(f"{len(self.data)} bytes for shape {self.shape}")


class Items(Wire, frozen=True, tag="i"):
    """A sequence that is no rectangular block of reals: ragged, or with something else in it."""

    kind: Label
    items: Annotated[tuple[Value, ...], Meta(max_length=MAX_ITEMS)]


class Text(Wire, frozen=True, tag="t"):
    """A string; only tasks that ask for strings read it."""

    text: LongText


class Nothing(Wire, frozen=True, tag="0"):
    """``None``."""


class Entries(Wire, frozen=True, tag="d"):
    """A dict with string keys, in its order."""

    keys: Annotated[tuple[Label, ...], Meta(max_length=MAX_ITEMS)]
    values: Annotated[tuple[Value, ...], Meta(max_length=MAX_ITEMS)]

    def __post_init__(self) -> None:
        """A key without its value is refused."""
        if len(self.keys) != len(self.values):
            raise ValueError(f"{len(self.keys)} keys for {len(self.values)} values")


SYMBOLIC = "a tensor without a value: it belongs to the inside of a tf.function, and was kept from there"  # of an Alien
TRUTHS = {True: "True is no real number", False: "False is no real number"}  # why a bool is an Alien, and which one


class Alien(Wire, frozen=True, tag="a"):
    """What is no number and no container of numbers: a bool, a complex, a function, too deep or too much."""

    kind: Label
    why: LongText


Value = Numbers | Items | Text | Nothing | Entries | Alien


class Vector(Wire, frozen=True, tag="v"):
    """An argument that reaches the function as a fresh float64 ndarray."""

    shape: tuple[int, ...]
    data: bytes


class Made(Wire, frozen=True, tag="m"):
    """An argument that the guest makes: by a function of the exercise's own ``given.py``, from plain parameters."""

    source: str  # text of given.py
    maker: str
    parameters: tuple[float | int | str | Vector, ...]


Argument = float | int | Vector | Made


# ---------------------------------------------------------------- tape


class Operand(Wire, frozen=True):
    """One target or source of a question to a tape, as the recorder saw it."""

    kind: Label  # "Variable", "Tensor", "float", "function", "None", …
    dtype: Label
    trainable: bool
    watched: Literal["yes", "late", "no"]  # late: watched after the target was computed
    made: Literal["before", "inside", "after", "unknown"]  # when, seen from the tape's block
    answer: Annotated[int, Meta(ge=0)] = 0  # number of the tape that gave this very tensor as an answer; 0 for none
    size: Annotated[int, Meta(ge=0)] = 0  # how many numbers it has; 0 where that is not known


class Detour(Wire, frozen=True):
    """A value that left TensorFlow's sight, or was stored, while a tape recorded."""

    how: Literal["float", "array", "numpy", "predict", "made", "assign", "cast", "stop"]
    code: Label = ""  # of the student's, that did it: "math.sin(x)"


class TapeEvent(Wire, frozen=True):
    """One thing that happened to a ``tf.GradientTape`` or a Keras optimizer during a call, in order."""

    what: Literal["created", "entered", "left", "watched", "asked", "optimizer"]
    tape: int  # number of the tape within the guest, from 1; 0 for an optimizer's step
    persistent: bool = False
    inside: bool = False  # asked within the tape's own block
    under: Annotated[tuple[int, ...], Meta(max_length=MAX_NAMES)] = ()  # other tapes whose blocks were open at the time
    listed: bool = False  # sources were given as a list, tuple or dict
    method: Label = ""  # gradient, jacobian, batch_jacobian; for an optimizer its class
    targets: Annotated[tuple[Operand, ...], Meta(max_length=MAX_NAMES)] = ()
    sources: Annotated[tuple[Operand, ...], Meta(max_length=MAX_NAMES)] = ()
    answered: Annotated[tuple[bool, ...], Meta(max_length=MAX_NAMES)] = ()  # per source: a value (True) or None (False)
    error: Annotated[str, Meta(max_length=MAX_LINE)] = ""  # type and message, when asking raised
    again: bool = False  # the same targets and sources as an earlier question to this tape
    filled: bool = False  # asked for zeros in place of None
    graph: bool = False  # asked, or stepped, while a tf.function was traced
    variables: Annotated[int, Meta(ge=0)] = 0  # that the tape watched by the time it was asked
    through: Annotated[
        tuple[Label, ...], Meta(max_length=MAX_NAMES)
    ] = ()  # operations traced back, each once, and any tf.function
    stopped: Annotated[tuple[Label, ...], Meta(max_length=MAX_NAMES)] = ()  # those of them that let no gradient pass
    detours: Annotated[tuple[Detour, ...], Meta(max_length=MAX_NAMES)] = ()  # in the tape's block, before the question


Events = Annotated[tuple[TapeEvent, ...], Meta(max_length=MAX_EVENTS)]


# ---------------------------------------------------------------- requests


class Unit(Wire, frozen=True):
    """A piece of a submission to be loaded, in order."""

    name: str  # "by_hand.py", "with_tape.py", "01_parabola.ipynb"
    cells: tuple[str, ...]  # a script is one cell; a notebook has its code cells


class Load(Wire, frozen=True, tag="load"):
    """Lay out the folder's files in the guest's private directory and run the units."""

    nonce: int
    files: tuple[tuple[str, bytes], ...]  # relative path, content
    units: tuple[Unit, ...]
    banned: tuple[str, ...]  # top-level packages whose import by these units is forbidden
    printed_limit: int  # bytes of stdout and stderr together before the guest ends itself
    seed: int
    seconds_a_cell: float
    seconds: float  # for all cells together; an endless one never takes more than half of what is left


class Through(Wire, frozen=True):
    """A function of the exercise's own ``given.py``: it takes the student's function and gives the one to be called."""

    source: str  # text of given.py
    wrapper: str


class Call(Wire, frozen=True, tag="call"):
    """Call one function by position."""

    nonce: int
    function: str
    arguments: tuple[Argument, ...]
    through: Through | None = None


Request = Load | Call


# ---------------------------------------------------------------- replies


class Fault(Wire, frozen=True):
    """An exception of the student's code; frames name the student's files only."""

    type: Label
    message: LongText
    frames: Annotated[
        tuple[LongText, ...], Meta(max_length=MAX_NAMES)
    ]  # 'by_hand.py, line 12, in gradient_descent: x = x - rate * slope'


class CellReport(Wire, frozen=True):
    """One cell (or one script) that did not run to its end."""

    unit: Label
    cell: int  # from 1
    fault: Fault


class Loaded(Wire, frozen=True, tag="loaded"):
    """What loading came to."""

    nonce: int
    functions: Names  # callables that now exist, by name
    failures: Annotated[tuple[CellReport, ...], Meta(max_length=MAX_NAMES)]
    forbidden: Names  # banned packages that were imported
    printed: LongText
    remarks: Annotated[
        tuple[LongText, ...], Meta(max_length=MAX_NAMES)
    ] = ()  # what was passed over: a display magic, a shell escape


class Returned(Wire, frozen=True, tag="returned"):
    """The function came back with a value."""

    nonce: int
    value: Value
    printed: LongText
    tape: Events
    tapes_ever: int  # tapes asked in this guest's life so far
    optimizers_ever: int  # optimizer steps in this guest's life so far
    graphs_ever: int = 0  # those of these questions and steps that were traced: what a graph does later is not seen
    changed: Annotated[
        tuple[Annotated[int, Meta(ge=0)], ...], Meta(max_length=MAX_NAMES)
    ] = ()  # places of arguments that hold other numbers than before the call


class Raised(Wire, frozen=True, tag="raised"):
    """The function raised."""

    nonce: int
    fault: Fault
    printed: LongText
    tape: Events


class Absent(Wire, frozen=True, tag="absent"):
    """No function of that name was defined."""

    nonce: int
    functions: Names


Reply = Loaded | Returned | Raised | Absent


class Stopped(Wire, frozen=True, tag="stopped"):
    """The guest did not answer: made by the trusted side only, never parsed from a guest."""

    why: Literal["timeout", "memory", "crash", "output"]
    detail: str


Outcome = Returned | Raised | Absent | Stopped

_request: msgspec.msgpack.Decoder[Request] = msgspec.msgpack.Decoder(Request)
_reply: msgspec.msgpack.Decoder[Reply] = msgspec.msgpack.Decoder(Reply)
_encoder = msgspec.msgpack.Encoder()

HEADER = struct.Struct("<I")


class WireError(Exception):
    """A message that does not follow this module."""


def encode(message: Request | Reply) -> bytes:
    """The frame (header and payload) of a message; WireError where it is larger than the other side takes."""
    payload = _encoder.encode(message)
    if isinstance(message, Load | Call):
        if len(payload) > MAX_REQUEST:
            raise WireError(f"a request of {len(payload)} bytes exceeds the limit of {MAX_REQUEST}")
    else:
        _bounded(message, len(payload))
    return HEADER.pack(len(payload)) + payload


def decode_request(payload: bytes) -> Request:
    """The request in a payload; WireError for anything else."""
    try:
        return _request.decode(payload)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise WireError(str(error)) from None


def decode_reply(payload: bytes) -> Reply:
    """The reply in a payload, within every bound above; WireError for anything else."""
    try:
        reply = _reply.decode(payload)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise WireError(str(error)) from None
    _bounded(reply, len(payload))
    return reply


def _bounded(reply: Reply, size: int) -> None:
    """WireError for an answer that says too much besides its numbers, or whose value is out of bounds."""
    numbers = _count(reply.value) if isinstance(reply, Returned) else 0
    if size - 8 * numbers > MAX_REST:
        raise WireError(f"an answer with {size - 8 * numbers} bytes besides its numbers; at most {MAX_REST} are read")


def _count(whole: Value) -> int:
    """The reals in a value; WireError where it is nested too deep, or has too many parts or reals in all."""
    level: list[Value] = [whole]
    parts = numbers = 0
    for _ in range(MAX_DEPTH + 1):
        parts += len(level)
        numbers += sum(len(value.data) // 8 for value in level if isinstance(value, Numbers))
        inner = [value.items for value in level if isinstance(value, Items)]
        inner += [value.values for value in level if isinstance(value, Entries)]
        if parts + sum(map(len, inner)) > MAX_PARTS:
            raise WireError(f"a value of more than {MAX_PARTS} parts")
        if numbers > MAX_NUMBERS:
            raise WireError(f"a value of more than {MAX_NUMBERS} numbers")
        level = [value for values in inner for value in values]
        if not inner:
            return numbers
    raise WireError(f"a value nested deeper than {MAX_DEPTH}")
