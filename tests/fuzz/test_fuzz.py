"""Hostile messages are refused, or are what they seem; the long run is ``python -m tests.fuzz``."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.fuzz.independent import allowed
from tests.fuzz.run import decoded, fuzz


@pytest.mark.usefixtures("own_cache")
def test_some_thousands_of_hostile_messages_break_nothing() -> None:
    tally = fuzz(random.Random(1), 20_000, "01_parabola", "05_height_weight", "12_two_variables")
    assert tally.accepted > 1_000
    assert tally.judged == 200


@given(some.binary(max_size=200))
def test_random_bytes_are_accepted_only_where_the_rules_allow_them(payload: bytes) -> None:
    assert (decoded(payload) is not None) == allowed(payload)


@pytest.mark.parametrize("times", [1, 4_000_000])
def test_what_is_small_by_itself_is_refused_in_a_multitude(times: int) -> None:
    nothing = b"\x91\xa10"
    many = b"\xdd" + times.to_bytes(4, "big") + nothing * times
    payload = b"\x97\xa8returned\x07\x93\xa1i\xa4list" + many + b"\xa0\x90\x00\x00"
    assert (decoded(payload) is not None) == (times == 1)
