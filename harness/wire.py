"""What travels between the trusted process and a guest: bounded plain data, strictly parsed.

A guest (untrusted) is told inputs only, and answers with the structs below, msgpack-encoded in
length-prefixed frames. Everything a guest sends is a claim; the types here bound its shape, never its truth.
This module imports nothing of the kit, because both sides load it.
"""

from __future__ import annotations

import struct
from typing import Literal

import msgspec

MAX_FRAME = 32 * 1024 * 1024  # bytes of one message
MAX_NUMBERS = 1_000_000  # reals in one returned value
MAX_DEPTH = 8  # nesting of a returned value
MAX_TEXT = 4_000  # characters of one string a guest sends
MAX_EVENTS = 4_000  # tape events of one call


class Wire(msgspec.Struct, frozen=True, forbid_unknown_fields=True, array_like=True):
    """Base of all that travels."""


# ---------------------------------------------------------------- values


class Numbers(Wire, tag="n"):
    """Real numbers: a scalar (shape ``()``), an array, or nested sequences of one depth and one length a level."""

    kind: str  # what came back, in the student's words: "float", "list of tuple", "Tensor", "ndarray"
    dtype: str  # precision it was held in: "float64", "float32", "int", "Fraction", "Decimal"; "mixed" otherwise
    shape: tuple[int, ...]
    data: bytes  # float64, little-endian, C order


class Items(Wire, tag="i"):
    """A sequence that is no rectangular block of reals: ragged, or with something else in it."""

    kind: str
    items: tuple[Value, ...]


class Text(Wire, tag="t"):
    """A string; only tasks that ask for strings read it."""

    text: str


class Nothing(Wire, tag="0"):
    """``None``."""


class Entries(Wire, tag="d"):
    """A dict with string keys, in its order."""

    keys: tuple[str, ...]
    values: tuple[Value, ...]


class Alien(Wire, tag="a"):
    """What is no number and no container of numbers: a bool, a complex, a function, too deep or too much."""

    kind: str
    why: str


Value = Numbers | Items | Text | Nothing | Entries | Alien


class Vector(Wire, tag="v"):
    """An argument that reaches the function as a fresh float64 ndarray."""

    shape: tuple[int, ...]
    data: bytes


Argument = float | int | Vector


# ---------------------------------------------------------------- tape


class Operand(Wire):
    """One target or source of a question to a tape, as the recorder saw it."""

    kind: str  # "Variable", "Tensor", "float", "function", "None", …
    dtype: str
    trainable: bool
    watched: Literal["yes", "late", "no"]  # late: watched after the target was computed
    made: Literal["before", "inside", "after", "unknown"]  # when, seen from the tape's block


class TapeEvent(Wire):
    """One thing that happened to a ``tf.GradientTape`` or a Keras optimizer during a call, in order."""

    what: Literal["created", "entered", "left", "watched", "asked", "optimizer"]
    tape: int  # number of the tape within the guest, from 1; 0 for an optimizer's step
    persistent: bool = False
    inside: bool = False  # asked within the tape's own block
    under: tuple[int, ...] = ()  # other tapes whose blocks were open at the time
    listed: bool = False  # sources were given as a list, tuple or dict
    method: str = ""  # gradient, jacobian, batch_jacobian; for an optimizer its class
    targets: tuple[Operand, ...] = ()
    sources: tuple[Operand, ...] = ()
    answered: tuple[bool, ...] = ()  # per source: a value (True) or None (False)
    error: str = ""  # type and message, when asking raised


# ---------------------------------------------------------------- requests


class Unit(Wire):
    """A piece of a submission to be loaded, in order."""

    name: str  # "by_hand.py", "with_tape.py", "01_parabola.ipynb"
    cells: tuple[str, ...]  # a script is one cell; a notebook has its code cells


class Load(Wire, tag="load"):
    """Lay out the folder's files in the guest's private directory and run the units."""

    nonce: int
    files: tuple[tuple[str, bytes], ...]  # relative path, content
    units: tuple[Unit, ...]
    banned: tuple[str, ...]  # top-level packages whose import by these units is forbidden
    printed_limit: int  # bytes of stdout and stderr together before the guest ends itself
    seed: int
    seconds_a_cell: float


class Call(Wire, tag="call"):
    """Call one function by position."""

    nonce: int
    function: str
    arguments: tuple[Argument, ...]


Request = Load | Call


# ---------------------------------------------------------------- replies


class Fault(Wire):
    """An exception of the student's code; frames name the student's files only."""

    type: str
    message: str
    frames: tuple[str, ...]  # 'by_hand.py, line 12, in gradient_descent: x = x - rate * slope'


class CellReport(Wire):
    """One cell (or one script) that did not run to its end."""

    unit: str
    cell: int  # from 1
    fault: Fault


class Loaded(Wire, tag="loaded"):
    """What loading came to."""

    nonce: int
    functions: tuple[str, ...]  # callables that now exist, by name
    failures: tuple[CellReport, ...]
    forbidden: tuple[str, ...]  # banned packages that were imported
    printed: str
    remarks: tuple[str, ...] = ()  # what was passed over: a display magic, a shell escape


class Returned(Wire, tag="returned"):
    """The function came back with a value."""

    nonce: int
    value: Value
    printed: str
    tape: tuple[TapeEvent, ...]
    tapes_ever: int  # tapes asked in this guest's life so far
    optimizers_ever: int  # optimizer steps in this guest's life so far


class Raised(Wire, tag="raised"):
    """The function raised."""

    nonce: int
    fault: Fault
    printed: str
    tape: tuple[TapeEvent, ...]


class Absent(Wire, tag="absent"):
    """No function of that name was defined."""

    nonce: int
    functions: tuple[str, ...]


Reply = Loaded | Returned | Raised | Absent


class Stopped(Wire, tag="stopped"):
    """The guest did not answer: made by the trusted side only, never parsed from a guest."""

    why: Literal["timeout", "memory", "crash", "output", "unreadable", "forbidden"]
    detail: str


Outcome = Returned | Raised | Absent | Stopped

_request = msgspec.msgpack.Decoder(Request)
_reply = msgspec.msgpack.Decoder(Reply)
_encoder = msgspec.msgpack.Encoder()

HEADER = struct.Struct("<I")


class WireError(Exception):
    """A message that does not follow this module."""


def encode(message: Request | Reply) -> bytes:
    """The frame (header and payload) of a message."""
    payload = _encoder.encode(message)
    if len(payload) > MAX_FRAME:
        raise WireError(f"a message of {len(payload)} bytes exceeds the limit of {MAX_FRAME}")
    return HEADER.pack(len(payload)) + payload


def decode_request(payload: bytes) -> Request:
    """The request in a payload; WireError for anything else."""
    try:
        return _request.decode(payload)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise WireError(str(error)) from None


def decode_reply(payload: bytes) -> Reply:
    """The reply in a payload; WireError for anything else."""
    try:
        return _reply.decode(payload)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise WireError(str(error)) from None
