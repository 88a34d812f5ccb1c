"""The written report, read as a browser without scripts reads it."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import sample
from markup_reader import Page, read

from harness.judge.model import PathDetail
from harness.report.filenames import stem
from harness.report.pages import replace, write_report
from harness.store.model import StudentResult


def write(out: Path, *students: StudentResult) -> None:
    write_report(
        out, sample.RUN, lambda: iter(students), sample.EXERCISES, sample.DERIVATIONS, sample.landscape, sample.TITLES
    )


def page_of(report: Path, student: StudentResult) -> Page:
    return read(report / "students" / f"{stem(student.student)}.html")


def pages(report: Path) -> list[Path]:
    return sorted(report.rglob("*.html"))


# ---------------------------------------------------------------- whole and sound


def test_there_is_a_page_for_the_class_and_one_for_each_student(report: Path) -> None:
    assert len(pages(report)) == 1 + len(sample.STUDENTS)


def test_every_link_leads_to_something_that_is_there(report: Path) -> None:
    for path in pages(report):
        for link in read(path).links:
            file, _, place = link.partition("#")
            target = (path.parent / file).resolve() if file else path
            assert target.is_file(), f"{path.name}: {link}"
            assert target.is_relative_to(report.resolve())
            assert not place or place in read(target).ids, f"{path.name}: {link}"


def test_ids_are_unique_within_a_page(report: Path) -> None:
    for path in pages(report):
        ids = read(path).ids
        assert len(ids) == len(set(ids))


def test_no_page_asks_for_anything_from_a_network(report: Path) -> None:
    for path in pages(report):
        assert "http" not in path.read_text(encoding="utf-8").replace("http-equiv", "")


def test_the_same_results_give_the_same_bytes(report: Path, tmp_path: Path) -> None:
    write(tmp_path, *sample.STUDENTS)
    files = sorted(path.relative_to(report) for path in report.rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file())
    assert all((report / file).read_bytes() == (tmp_path / file).read_bytes() for file in files)


def test_an_empty_class_is_said_to_be_empty(tmp_path: Path) -> None:
    write(tmp_path)
    assert "There is no student in this class." in read(tmp_path / "index.html").text


def test_the_charts_library_comes_with_its_licence(report: Path) -> None:
    vendor = report / "assets" / "vendor"
    for library in ("d3-7.9.2", "plot-0.6.17"):
        assert "Permission to use, copy, modify" in (vendor / f"{library}.LICENSE.txt").read_text()
    assert "plot v0.6.17" in (vendor / "plot-0.6.17.umd.min.js").read_text(encoding="utf-8")[:200]


def test_a_page_that_cannot_be_finished_leaves_the_old_one(tmp_path: Path) -> None:
    def broken() -> Iterator[str]:
        yield "half"
        raise OSError("disk full")

    replace(tmp_path / "index.html", ["old"])
    with pytest.raises(OSError, match="disk full"):
        replace(tmp_path / "index.html", broken())
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]
    assert (tmp_path / "index.html").read_text() == "old"


def test_memory_does_not_grow_with_the_class(tmp_path: Path) -> None:
    def peak(count: int) -> int:
        def students() -> Iterator[StudentResult]:
            for number in range(count):  # each with data of its own, that would add up if it were kept
                yield StudentResult(f"s{number}", (sample.parabola(sample.long_path(1500, number), True),))

        tracemalloc.start()
        write_report(tmp_path, sample.RUN, students, sample.EXERCISES, {}, sample.landscape, sample.TITLES)
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return highest

    peak(2)  # imports and templates
    assert peak(12) < 1.1 * peak(3)


# ---------------------------------------------------------------- every number without scripts


def paths_of(student: StudentResult) -> list[PathDetail]:
    return [
        check.detail
        for exercise in student.exercises
        for judgement in exercise.judgements
        for check in judgement.checks
        if check.public and isinstance(check.detail, PathDetail)
    ]


@pytest.mark.parametrize("student", [sample.ADA, sample.BOB], ids=lambda student: student.student)
def test_a_page_without_scripts_has_every_number_of_every_path(report: Path, student: StudentResult) -> None:
    rows = page_of(report, student).rows
    for detail in paths_of(student):
        for step in range(len(detail.observed)):
            wanted = {
                *detail.observed[step],
                *detail.certified[step],
                detail.values[step],
                detail.observed_values[step],
            }
            assert any(row[0] == str(step) and wanted <= _numbers(row) for row in rows), (step, wanted)


def _numbers(row: list[str]) -> set[float]:
    found = set()
    for cell in row:
        try:
            found.add(float(cell))
        except ValueError:
            continue
    return found


def test_the_index_without_scripts_has_every_score_and_status(report: Path) -> None:
    rows = read(report / "index.html").rows
    bob = next(row for row in rows if row and row[0] == "Bob Müller")
    assert bob[1].split() == ["7.5", "of", "13"]
    assert [cell for cell in bob[2:] if cell != "·"] == list("PNFPPEFJ")


def test_statuses_are_told_by_letter_word_and_title_not_by_colour_alone(report: Path) -> None:
    cells = [known for tag, known in read(report / "index.html").elements if known.get("class", "").startswith("cell")]
    assert cells
    assert all(known["title"] for known in cells)


def test_run_facts_stand_on_every_page_and_no_date(report: Path) -> None:
    for path in pages(report):
        text = read(path).text
        assert all(word in text for word in ("seed", "bubblewrap", "2.21.0"))


# ---------------------------------------------------------------- hidden and hostile


def test_nothing_of_a_hidden_figure_is_in_any_file(report: Path) -> None:
    for path in report.rglob("*"):
        if path.is_file() and "vendor" not in path.parts:
            assert "31415" not in path.read_text(encoding="utf-8"), path.name


def test_no_text_of_a_student_becomes_markup(report: Path) -> None:
    for path in pages(report):
        page = read(path)
        for tag, known in page.elements:
            assert tag not in ("img", "iframe", "object", "embed", "form", "base")
            assert not any(name.startswith("on") for name in known), (path.name, known)
            assert not known.get("href", "").strip().lower().startswith(("javascript:", "data:"))
            if tag == "script":
                assert known.get("type") == "application/json" or known["src"].startswith(("assets/", "../assets/"))
        assert "alert" not in "".join(page.data)


def test_hostile_text_is_shown_as_text(report: Path) -> None:
    text = page_of(report, sample.EVE).text
    assert '</script><script>alert(1)</script>"><img src=x onerror=alert(2)>\\u202e\\x07&amp;{{ 7*7 }}' in text
    raw = (report / "index.html").read_text(encoding="utf-8")
    assert not set(raw) & set("\u202e\x07\x00")


def test_chart_data_is_json_that_cannot_end_its_element(report: Path) -> None:
    found = 0
    for path in pages(report):
        for data in filter(None, read(path).data):
            msgspec.json.decode(data)
            assert not set(data) & set("<>&\u2028\u2029")
            found += 1
    assert found > 5


def test_every_page_forbids_scripts_that_are_not_its_own(report: Path) -> None:
    for path in pages(report):
        policies = [known["content"] for _, known in read(path).elements if "http-equiv" in known]
        assert len(policies) == 1
        assert policies[0].startswith("default-src 'none'; script-src 'self' file:;")
        assert "unsafe-inline" not in policies[0].split("style-src")[0]


def test_no_student_can_write_outside_the_folder_of_pages(report: Path) -> None:
    names = {path.name for path in (report / "students").iterdir()}
    assert names == {f"{stem(student.student)}.html" for student in sample.STUDENTS}
