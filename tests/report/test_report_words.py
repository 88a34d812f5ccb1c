"""Numbers, text, file names and the choice of steps: the small parts pages are made of."""

from __future__ import annotations

import itertools
import math
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harness.report import numbers, text, thin
from harness.report.filenames import anchor, stem
from harness.report.words import STATUS, count, mistake_title

# ---------------------------------------------------------------- numbers


@given(st.floats())
def test_every_digit_of_a_number_in_a_table_can_be_read_back(value: float) -> None:
    written = numbers.exact(value)
    if math.isfinite(value):
        assert float(written) == value
    else:
        assert written in ("not a number", "infinite", "minus infinite")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.0, "0"),
        (1.28, "1.28"),
        (-0.1, "−0.1"),
        (1145.5848, "1146"),
        (999999.0, "999999"),
        (3.5e-44, "3.5 × 10⁻⁴⁴"),
        (-1e300, "−1 × 10³⁰⁰"),
        (math.nan, "not a number"),
        (math.inf, "infinite"),
        (-math.inf, "minus infinite"),
    ],
)
def test_a_number_in_a_sentence_is_short_and_typeset(value: float, written: str) -> None:
    assert numbers.short(value) == written


@pytest.mark.parametrize(
    ("value", "written"), [(4.5, "4.5"), (2.0, "2"), (10.0, "10"), (1 / 3, "0.33"), (-0.0001, "0"), (100.0, "100")]
)
def test_a_score_has_at_most_two_decimals(value: float, written: str) -> None:
    assert numbers.points(value) == written


def test_a_share_of_nothing_is_nothing() -> None:
    assert numbers.percent(1, 0) == numbers.percent(math.nan, 2) == 0
    assert numbers.percent(5, 2) == 100
    assert numbers.percent(1, 3) == 33.3


# ---------------------------------------------------------------- text


@given(st.text())
def test_no_character_that_hides_or_turns_the_line_is_shown_as_it_is(given_text: str) -> None:
    shown = text.line(given_text)
    assert all(unicodedata.category(c) not in ("Cc", "Cs", "Zl", "Zp") for c in shown)
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff") & set(shown)
    shown.encode("utf-8")


def test_escapes_say_which_character_it_was() -> None:
    assert text.line("a\u202eb\x07\ndcba\udcff\U000e0001") == "a\\u202eb\\x07\\x0adcba\\xff\\U000e0001"


def test_names_of_any_script_stay_as_they_are() -> None:
    for name in ("Müller", "Łukasz", "田中", "محمد", "می\u200cخواهم", "👩\u200d🔬"):
        assert text.line(name) == name


def test_a_block_keeps_its_lines_and_says_where_it_was_cut() -> None:
    assert text.block("a\r\n\tb\x1b[31m") == "a\n\tb\\x1b[31m"
    assert text.block("x" * 30, limit=10) == "x" * 10 + "\n… (20 more characters)"


# ---------------------------------------------------------------- file names


@pytest.mark.parametrize("name", ["ada", "student0001", "a_b.c-d"])
def test_a_plain_name_is_its_own_file_name(name: str) -> None:
    assert stem(name) == name


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "Ada",
        "con",
        "nul.txt",
        ".",
        "",
        "a/b",
        "a\\b",
        "x" * 400,
        "\udcff",
        "田中",
        "ada-0123456789ab",
    ],
)
def test_any_other_name_gets_a_safe_file_name_of_its_own(name: str) -> None:
    assert stem(name) != name
    assert stem(name).encode("ascii")
    assert len(stem(name)) < 80
    assert not set(stem(name)) & set('/\\:*?"<>| ')
    assert not stem(name).startswith((".", "-"))


@given(st.lists(st.text(st.characters(), max_size=12), unique=True, max_size=30))
def test_different_students_never_share_a_file_even_where_cases_are_not_told_apart(names: list[str]) -> None:
    assert len({stem(name).lower() for name in names}) == len(names)


def test_a_name_made_to_look_like_another_ones_file_does_not_take_it() -> None:
    assert stem(stem("Ada Lovelace")) != stem("Ada Lovelace")


def test_an_id_within_a_page_has_no_character_that_a_link_would_need_to_escape() -> None:
    assert anchor("01_parabola", "tape_df") == "01_parabola-tape_df"
    assert anchor('a b"c', "<d>") == "a_b_c-_d_"


# ---------------------------------------------------------------- steps to show


def test_a_short_path_is_shown_whole() -> None:
    assert thin.kept_steps([0.0] * thin.WHOLE, None) == tuple(range(thin.WHOLE))


def test_a_long_path_keeps_its_ends_its_trouble_and_the_worst_step_of_each_stretch() -> None:
    suspicions = [0.1] * 10_001
    suspicions[777] = 0.9
    kept = set(thin.kept_steps(suspicions, 4130))
    assert len(kept) < 300
    assert {*range(50), *range(9951, 10_001), *range(4122, 4139), 777} <= kept
    ordered = sorted(kept)
    gaps = [b - a for a, b in itertools.pairwise(ordered)]
    assert max(gaps) < 2 * thin.stretch_of(10_001)


@given(st.integers(0, 3000), st.integers(0, 2999))
def test_steps_to_show_are_in_order_and_exist(total: int, wrong: int) -> None:
    kept = thin.kept_steps([0.0] * total, wrong if wrong < total else None)
    assert list(kept) == sorted(set(kept))
    assert not kept or (kept[0] == 0 and kept[-1] == total - 1)


@pytest.mark.parametrize(
    ("error", "tolerance", "right"),
    [
        (0, 0, True),
        (1, 1, True),
        (1.01, 1, False),
        (math.nan, 1, False),
        (0, math.nan, False),
        (1, math.inf, False),
        (1, 0, False),
    ],
)
def test_a_step_stands_only_when_both_its_numbers_say_so(error: float, tolerance: float, right: bool) -> None:
    assert (thin.suspicion(error, tolerance) <= 1) is right


# ---------------------------------------------------------------- words


def test_every_status_has_a_letter_of_its_own() -> None:
    assert len({row.letter for row in STATUS.values()}) == len(STATUS) == 11


def test_a_mistake_without_a_title_is_spelt_out_and_none_can_turn_the_line() -> None:
    assert mistake_title("rate-missing", {}) == "Rate missing"
    assert mistake_title("rate-missing", {"rate-missing": "the rate is missing"}) == "The rate is missing"
    assert mistake_title("x\u202e", {}) == "X\\u202e"


def test_one_is_singular() -> None:
    assert [count(n, "step") for n in (0, 1, 2)] == ["0 steps", "1 step", "2 steps"]
