"""Feeds hostile messages to the decoder, to every way of reading a value, and to the judge."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import islice

from harness import wire
from tests.fuzz import judging
from tests.fuzz.independent import allowed
from tests.fuzz.messages import payloads

MESSAGES_A_JUDGEMENT = 100  # judging takes a hundred times as long as decoding


@dataclass
class Tally:
    """What became of the messages."""

    accepted: int = 0
    read: int = 0
    judged: int = 0


def fuzz(draw: random.Random, messages: int, *exercises: str) -> Tally:
    """AssertionError for a message accepted or refused wrongly; any other error is one that must not be."""
    tally = Tally()
    for payload in islice(payloads(draw), messages):
        reply = decoded(payload)
        assert (reply is not None) == allowed(payload), payload.hex()
        if reply is None:
            continue
        tally.accepted += 1
        if isinstance(reply, wire.Returned):
            judging.read(reply)
            tally.read += 1
    for place, judgement in islice(judging.rounds(draw, judging.places(*exercises)), messages // MESSAGES_A_JUDGEMENT):
        assert judgement.status != "pass" or judging.could_pass(place.task), (place.exercise.id, judgement)
        assert judgement.status != "judge_error", (place.exercise.id, judgement)
        assert 0 <= judgement.score <= judgement.max_score
        tally.judged += 1
    return tally


def decoded(payload: bytes) -> wire.Reply | None:
    """The reply in a payload, or None where it is refused."""
    try:
        return wire.decode_reply(payload)
    except wire.WireError:
        return None
