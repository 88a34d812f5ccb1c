"""Each hostile class, in both tiers: nobody gets what is not theirs, nobody else is harmed, nothing is left."""

from __future__ import annotations

import csv
import json
import tempfile
from pathlib import Path

import pytest

from harness.runner.model import Tier
from harness.runner.sandbox import available
from tests.hostile.classroom import HONEST, Graded, grade
from tests.hostile.corpus import CLASSES, EVERYTHING
from tests.hostile.submission import BOTH, BY_HAND, TAPE, Hostile

PAGE = 8 << 20  # bytes that no page exceeds, whatever was said in it
FORMULA = tuple("=+-@\t\r")


def test_there_are_enough_of_them_and_each_says_what_it_is_for() -> None:
    assert len(EVERYTHING) >= 60
    assert len({one.name for one in EVERYTHING}) == len(EVERYTHING)
    assert all(one.tries and one.holds for one in EVERYTHING)


@pytest.mark.usefixtures("own_cache")
@pytest.mark.parametrize("tier", BOTH)
@pytest.mark.parametrize("name", CLASSES)
def test_a_hostile_class_is_contained(
    name: str, tier: Tier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    if tier not in available():
        pytest.skip(f"{tier} does not work on this machine")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    graded = grade(tmp_path, tier, CLASSES[name], tapes=name == "tapes")
    said = "".join(capfd.readouterr())
    assert wrongs(graded, CLASSES[name], tier) == []
    assert harms(graded, tier, tapes=name == "tapes") == []
    assert leaks(graded) == []
    assert said == ""


def wrongs(graded: Graded, hostile: tuple[Hostile, ...], tier: Tier) -> list[str]:
    """Tasks that pass and must not, or the other way round."""
    found = []
    for one in hostile:
        for task, judgement in graded.judged[one.name].items():
            told = f"{one.name}: {task} {judgement.status}: {judgement.message[:300]}"
            unearned = judgement.status == "pass" and task not in one.honest and tier in one.tiers
            if unearned or judgement.status == "judge_error" or (task in one.honest and judgement.status != "pass"):
                found.append(told)
    return found


def harms(graded: Graded, tier: Tier, tapes: bool) -> list[object]:
    """Others that were touched: honest students, files, processes, the network."""
    wanted = (*BY_HAND, *(TAPE if tapes else ()))
    found: list[object] = [
        f"{name}: {task} {graded.judged[name][task].status}: {graded.judged[name][task].message}"
        for name in HONEST
        for task in wanted
        if graded.judged[name][task].status != "pass"
    ]
    found += graded.left
    found += graded.files
    if graded.summary.judge_errors:
        found.append(f"{graded.summary.judge_errors} tasks could not be judged")
    if graded.class_before != graded.class_after:
        found.append("hand-ins were changed")
    if tier == "bubblewrap":
        found += graded.marks
        found += ["the network was reached"] * graded.reached
    return found


def leaks(graded: Graded) -> list[str]:
    """Files of the results in which a student's text is more than text."""
    found = []
    for path in graded.out.rglob("*"):
        if path.suffix not in (".html", ".json", ".csv", ".log"):
            continue
        content = path.read_bytes()
        text = content.decode("utf-8")
        if len(content) > PAGE:
            found.append(f"{path.name} has {len(content)} bytes")
        if any(not letter.isprintable() for letter in text if letter not in "\n\r\t\u200c\u200d\xa0"):
            found.append(f"{path.name}: {[hex(ord(c)) for c in text if not c.isprintable() and c not in chr(10)][:5]}")
        if path.suffix == ".html" and any(
            mark in text for mark in ("<xss-canary", "<script>hostile", ">hostile()<", "49}")
        ):
            found.append(f"{path.name} has markup of a student's")
    json.loads((graded.out / "results.json").read_text(encoding="utf-8"))
    for delimiter in ",;\t|":
        with (graded.out / "gradebook.csv").open(encoding="utf-8", newline="") as file:
            cells = [cell for row in csv.reader(file, delimiter=delimiter) for cell in row]
        found += [f"gradebook.csv: {cell!r}" for cell in cells if cell.startswith(FORMULA)]
    return found
