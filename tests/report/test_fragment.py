"""The piece of HTML for a notebook: gold text, no scripts, the same partials."""

from __future__ import annotations

import re

import sample
from markup_reader import Page

from harness.judge.model import Check, ExerciseResult
from harness.report.fragment import fragment

GOLD = """\
<div class="scroll" tabindex="0" role="region" aria-label="Numbers compared">
<table class="numbers">
<thead><tr><th scope="col">what</th><th scope="col">verdict</th><th scope="col">answer</th><th scope="col">right value\
</th><th scope="col">exactly</th><th scope="col">error</th><th scope="col">tolerance</th></tr></thead>
<tbody>
<tr class="off"><th scope="row">df/dx</th><td class="verdict">off</td><td>3.0</td><td>6</td><td>6</td><td>3</td>\
<td>2.7 × 10⁻¹⁵</td></tr>
<tr class="off"><th scope="row">df/dx</th><td class="verdict">off</td><td>nan</td><td>-4</td><td></td>\
<td>not a number</td><td>1 × 10⁻¹⁵</td></tr>
</tbody>
</table>
</div>
"""


def test_numbers_compared_are_a_plain_table() -> None:
    check = Check(True, (("x", "3.0"),), "fail", 0, "", detail=sample.numbers(False))
    made = fragment(ExerciseResult("01_parabola", "T", (sample.judgement("df", "by_hand", "fail", 0, 1, (check,)),)))
    assert GOLD.rstrip() in made


def test_a_fragment_has_no_script_and_every_step() -> None:
    page = Page(fragment(sample.parabola(sample.parabola_path(1.2, 10), True), sample.TITLES))
    assert not {"script", "input", "link", "img"} & {tag for tag, _ in page.elements}
    assert [row[2] for row in page.rows if row[0] == "1"] == ["2.4", "1.6"]
    assert "Steps uphill" in page.text
    assert page.links == []


def test_a_fragment_keeps_hidden_figures_hidden_and_hostile_text_text() -> None:
    made = fragment(sample.parabola(sample.parabola_path(1.2, 10), True, "fail"))
    assert "31415" not in made
    hostile = Page(fragment(sample.every_status()))
    assert not {"script", "img"} & {tag for tag, _ in hostile.elements}


def test_a_long_path_in_a_fragment_offers_no_file_that_is_not_there() -> None:
    assert Page(fragment(sample.parabola(sample.long_path(), True))).links == []


def test_tapes_in_a_fragment_are_drawn_in_its_own_colours() -> None:
    made = fragment(sample.parabola(sample.parabola_path(0.8, 10), False))
    assert 'class="tapes"' in made
    style = made[made.index("<style>") : made.index("</style>")]
    used, named = set(re.findall(r"var\((--[a-z-]+)", style)), set(re.findall(r"(--[a-z-]+):", style))
    assert used - named == {"--full"}  # the drawing's own width, which each drawing names
