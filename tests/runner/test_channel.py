"""The trusted end of a guest's socket: whatever is written to it, it gives an answer or one of its own two errors."""

import socket
import time
from collections.abc import Callable
from threading import Thread

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from harness import wire
from harness.runner.channel import Channel, Gone, Overdue
from harness.runner.folder import MAX_BYTES, MAX_SCRIPT
from harness.runner.model import Limits
from harness.runner.session import GuestSession, why_ended
from harness.wire import EXIT_MEMORY, EXIT_OUTPUT, Call, Ended, Load, Numbers, Returned, Stopped, Unit

CALL = Call(7, "f", (1.0,))
ANSWER = wire.encode(Returned(7, Numbers("float", "float64", (), bytes(8)), "", (), 0, 0))


def asked(written: bytes, seconds: float = 5.0, close: bool = True) -> wire.Reply:
    """What the trusted side makes of a guest that writes this and closes."""
    data, guest = socket.socketpair()
    status, zygote = socket.socketpair()
    channel = Channel(data, status)

    def write() -> None:
        guest.recv(1 << 16)
        guest.sendall(written)
        if close:
            guest.shutdown(socket.SHUT_WR)

    writer = Thread(target=write)
    writer.start()
    try:
        return channel.ask(CALL, time.monotonic() + seconds)
    finally:
        channel.close()
        writer.join()
        guest.close()
        zygote.close()


def test_an_answer_comes_back() -> None:
    assert asked(ANSWER).nonce == 7


@pytest.mark.parametrize(
    "written",
    [
        b"",
        ANSWER[:3],
        ANSWER[:-1],
        wire.HEADER.pack(wire.MAX_FRAME + 1) + b"x",
        wire.HEADER.pack(0),
        wire.encode(Returned(8, Numbers("float", "float64", (), bytes(8)), "", (), 0, 0)),
        wire.HEADER.pack(3) + b"\xc1\xc1\xc1",
        wire.encode(CALL),
    ],
)
def test_what_is_no_answer_is_gone(written: bytes) -> None:
    with pytest.raises(Gone):
        asked(written)


def test_silence_is_overdue() -> None:
    with pytest.raises(Overdue):
        asked(ANSWER[:5], seconds=0.05, close=False)


def test_a_guest_that_does_not_read_is_overdue() -> None:
    data, guest = socket.socketpair()
    status, zygote = socket.socketpair()
    channel = Channel(data, status)
    load = Load(1, (("big", bytes(8 << 20)),), (), (), 1, 0, 1.0, 1.0)
    with pytest.raises(Overdue):
        channel.ask(load, time.monotonic() + 0.05)
    channel.close()
    guest.close()
    zygote.close()


def test_words_out_of_turn_are_noticed_before_asking() -> None:
    data, guest = socket.socketpair()
    status, zygote = socket.socketpair()
    guest.send(b"x")
    with pytest.raises(Gone, match="nobody had asked"):
        Channel(data, status).ask(CALL, time.monotonic() + 5)
    for each in (data, guest, status, zygote):
        each.close()


@pytest.mark.parametrize(
    ("ended", "why"),
    [
        (Ended(0, 0, "memory"), "memory"),
        (Ended(0, 0, "processes"), "crash"),
        (Ended(EXIT_MEMORY << 8, 0), "memory"),
        (Ended(EXIT_OUTPUT << 8, 0), "output"),
        (Ended(0, 0), "crash"),
        (Ended(9, 3_000_000), "memory"),
        (Ended(9, 1000), "crash"),
        (Ended(11, 1000), "crash"),
        (Ended(24, 1000), "timeout"),
        (Ended(40, 1000), "crash"),
    ],
)
def test_how_a_guest_ended_is_what_its_zygote_saw(ended: Ended, why: str) -> None:
    assert why_ended(ended, "it closed its side", Limits()).why == why


class Room:
    """Gives guests that are gone with their zygote, or one that answers a number to everything."""

    def __init__(self, answers: bool) -> None:
        self.answers, self.given, self.closed = answers, 0, False
        self._threads: list[Thread] = []

    def guest(self) -> Channel:
        data, guest = socket.socketpair()
        status, zygote = socket.socketpair()
        self.given += 1
        zygote.close()
        if self.answers:
            self._threads.append(Thread(target=self._serve, args=(guest,)))
            self._threads[-1].start()
        else:
            guest.close()
        return Channel(data, status)

    def _serve(self, guest: socket.socket) -> None:
        with guest:
            while frame := guest.recv(1 << 16):
                nonce = wire.decode_request(frame[wire.HEADER.size :]).nonce
                number = Returned(nonce, Numbers("float", "float64", (), bytes(8)), "", (), 0, 0)
                loaded = wire.Loaded(nonce, ("f",), (), (), "")
                asked = isinstance(wire.decode_request(frame[wire.HEADER.size :]), Call)
                guest.sendall(wire.encode(number if asked else loaded))

    def close(self) -> None:
        self.closed = True
        for thread in self._threads:
            thread.join()


def session_in(shared: Room, alone: Room) -> GuestSession:
    return GuestSession(shared.guest, Load(0, (), (), (), 1, 0, 5.0, 5.0), Limits(), alone)


def test_a_guest_that_another_took_down_with_their_zygote_is_asked_again_alone() -> None:
    shared, alone = Room(answers=False), Room(answers=True)
    session = session_in(shared, alone)
    assert isinstance(session.call("f", ()), Returned)
    assert isinstance(session.call("f", ()), Returned)
    session.close()
    assert (shared.given, alone.given, alone.closed) == (1, 1, True)


def test_a_guest_that_takes_down_a_zygote_of_its_own_is_a_crash() -> None:
    shared, alone = Room(answers=False), Room(answers=False)
    outcome = session_in(shared, alone).call("f", ())
    assert isinstance(outcome, Stopped)
    assert (outcome.why, shared.given, alone.given) == ("crash", 1, 2)


def test_a_zygote_that_does_not_say_how_a_guest_ended_is_used_no_more() -> None:
    told = []
    channel = Room(answers=False).guest()
    channel.lost = lambda: told.append(1)
    assert channel.end() is None
    assert told == [1]


# ---------------------------------------------------------------- hostile bytes

WHOLE = some.integers(-(2**63), 2**63 - 1)
JSON_LIKE = some.recursive(
    some.none() | some.booleans() | WHOLE | some.floats() | some.text() | some.binary(),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
    max_leaves=20,
)
TAGGED = some.tuples(
    some.sampled_from(["loaded", "returned", "raised", "absent", "n", "i", "t", "0", "d", "a"]), some.integers(0, 9)
).flatmap(lambda head: some.lists(JSON_LIKE, max_size=8).map(lambda rest: [*head, *rest]))
VALUES = some.recursive(
    some.just(["0"]) | some.tuples(some.just("n"), some.text(), some.text(), some.lists(WHOLE), some.binary()),
    lambda inner: some.tuples(some.just("i"), some.text(), some.lists(inner)),
    max_leaves=20,
)
ALMOST = VALUES.map(lambda value: ["returned", 7, value, "", [], 0, 0])


def accepted_or_refused(decode: Callable[[bytes], object], payload: bytes) -> None:
    try:
        decode(payload)
    except wire.WireError:
        return


@settings(max_examples=200)
@given(some.binary())
def test_random_bytes_raise_nothing_but_the_kits_own_error(payload: bytes) -> None:
    accepted_or_refused(wire.decode_reply, payload)
    accepted_or_refused(wire.decode_request, payload)


@settings(max_examples=200)
@given(JSON_LIKE | TAGGED | ALMOST)
def test_messages_that_are_almost_right_raise_nothing_but_the_kits_own_error(message: object) -> None:
    accepted_or_refused(wire.decode_reply, msgspec.msgpack.encode(message))


@given(some.integers(0, len(ANSWER) - 5), some.integers(0, 255))
def test_an_answer_with_one_byte_changed_is_refused_or_still_bounded(at: int, byte: int) -> None:
    payload = bytearray(ANSWER[4:])
    payload[at] = byte
    accepted_or_refused(wire.decode_reply, bytes(payload))


@pytest.mark.parametrize(
    "value",
    [
        ["n", "float", "float64", [2], bytes(8)],
        ["n", "float", "float64", [-1, -1], bytes(8)],
        ["n", "float", "float64", [1] * 9, bytes(8)],
        ["n", "k" * 201, "float64", [], bytes(8)],
        ["t", "x" * 4001],
        ["d", ["a"], []],
        ["i", "list", [["0"]] * 20_001],
        ["?", 1],
        None,
    ],
)
def test_a_value_beyond_its_bounds_is_refused(value: object) -> None:
    with pytest.raises(wire.WireError):
        wire.decode_reply(msgspec.msgpack.encode(["returned", 7, value, "", [], 0, 0]))


@pytest.mark.parametrize("depth", [9, 10_000])
def test_a_value_nested_too_deep_is_refused(depth: int) -> None:
    value: object = ["0"]
    payload = msgspec.msgpack.encode(value)
    for _ in range(depth):
        payload = b"\x93\xa1i\xa4list\x91" + payload
    whole = b"\x97\xa8returned\x07" + payload + b"\xa0\x90\x00\x00"
    with pytest.raises(wire.WireError):
        wire.decode_reply(whole)


def test_a_value_of_too_many_parts_or_numbers_in_all_is_refused() -> None:
    block = ["n", "list", "float64", [500_000], bytes(4_000_000)]
    for value in (["i", "list", [["i", "list", [["0"]] * 20_000]] * 3], ["i", "list", [block] * 3]):
        with pytest.raises(wire.WireError, match=r"parts|numbers|bytes"):
            wire.decode_reply(msgspec.msgpack.encode(["returned", 7, value, "", [], 0, 0]))


def test_an_answer_that_says_too_much_besides_its_numbers_is_refused() -> None:
    remarks = ["x" * 4000] * 1100
    with pytest.raises(wire.WireError, match="besides its numbers"):
        wire.decode_reply(msgspec.msgpack.encode(["loaded", 7, [], [], [], "", remarks]))


def test_a_submission_as_large_as_may_be_handed_in_fits_into_a_request() -> None:
    assert wire.encode(
        Load(1, (("big", bytes(MAX_BYTES)),), (Unit("by_hand.py", ("x" * MAX_SCRIPT,)),), (), 1, 0, 1.0, 1.0)
    )
