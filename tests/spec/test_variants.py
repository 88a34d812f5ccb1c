"""Variants of a sheet: drawn from seed and name, the same whenever they are drawn, and templates that are refused."""

import random
import re
from pathlib import Path

import pytest
import sympy

from harness.spec.errors import SpecError
from harness.spec.formula import parse
from harness.spec.load import load_exercise
from harness.spec.variants import filled, has_variants, names, questions, variant_of

DRILLS = load_exercise(Path(__file__).parents[2] / "exercises" / "13_differentiation_drills")
PARABOLA = load_exercise(Path(__file__).parents[2] / "exercises" / "01_parabola")

SHEET = """
title = "Sheet"
[[tasks]]
name = "answers"
kind = "formulas"
variables = ["x"]
points = 1
[tasks.parameters]
a = [2, 9]
n = [3, 6]
[tasks.questions]
power = {{ formula = "3*x**4", wrt = ["x"], variant = "{variant}" }}
other = {{ formula = "{formula}", wrt = ["x"] }}
"""


def formulas(seed: int, student: str) -> list[str]:
    (task,) = variant_of(DRILLS, seed, student).tasks
    return [question.function.formula for question in questions(task)]


def test_a_variant_is_the_same_whenever_it_is_drawn() -> None:
    first = formulas(5, "ada")
    random.random()
    assert formulas(5, "ada") == first


def test_names_and_seeds_draw_other_sheets() -> None:
    assert len({tuple(formulas(seed, name)) for seed in (1, 2) for name in ("ada", "ben", "cem")}) == 6


def test_a_template_gets_the_same_numbers_in_every_question() -> None:
    for student in "abcdefgh":
        *_, partial_x, partial_y, _ = formulas(3, student)
        assert partial_x == partial_y


def test_a_variant_has_another_fingerprint_and_the_public_sheet_its_own() -> None:
    assert variant_of(DRILLS, 1, "ada").fingerprint != variant_of(DRILLS, 1, "ben").fingerprint != DRILLS.fingerprint


def test_an_exercise_without_templates_is_the_same_for_all() -> None:
    assert not has_variants(PARABOLA)
    assert variant_of(PARABOLA, 1, "ada") is PARABOLA


@pytest.mark.parametrize(
    ("variant", "formula", "cause"),
    [
        ("{a}*x**{m}", "x", "m is not in parameters"),
        ("{a}x", "x", "a '*' is missing"),
        ("{a}*x**{n", "x", "expected '}'"),
        ("{a!r}*x", "x", "no plain name"),
        ("{}*x", "x", "no plain name"),
        ("{a}*x**{n}", "3*x**4", "one formula has two variants"),
    ],
)
def test_a_template_that_gives_no_formula_is_refused(tmp_path: Path, variant: str, formula: str, cause: str) -> None:
    (tmp_path / "exercise.toml").write_text(SHEET.format(variant=variant, formula=formula), encoding="utf-8")
    with pytest.raises(SpecError, match=re.escape(cause)):
        load_exercise(tmp_path)


@pytest.mark.parametrize("a", [-3, 3])
@pytest.mark.parametrize(
    "template", ["2*{a}**2*x", "x - {a}", "-{a}**2 + x", "x**{a}", "{a}**2*x", "x/{a}**3", "x*{a}*{a}"]
)
def test_a_negative_number_is_one_factor_as_a_name_in_its_place_would_be(template: str, a: int) -> None:
    named = sympy.sympify(template.format(a="a")).subs("a", a)
    formula = filled(template, {"a": a})
    assert sympy.simplify(sympy.sympify(formula) - named) == 0
    parse(formula, ["x"])


def test_names_are_found_in_their_order() -> None:
    assert names("{a}*x**{n} - {a}") == ("a", "n", "a")


def test_a_name_draws_the_same_sheet_however_its_accents_are_written() -> None:
    whole, in_parts = "Jos\u00e9", "Jose\u0301"
    assert variant_of(DRILLS, 1, whole) == variant_of(DRILLS, 1, in_parts) != variant_of(DRILLS, 1, "Jose")
