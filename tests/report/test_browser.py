"""The pages in a real browser, opened from disk: charts are drawn, the slider moves them, nothing else runs."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sample
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, expect, sync_playwright

from harness.report.filenames import stem
from harness.report.numbers import short
from harness.report.pages import write_report
from harness.store.model import StudentResult

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("no chromium on this machine: install it to look at the pages in a browser")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Opens a file; whatever goes wrong within the page, or leaves this machine, fails the test."""
    wrong: list[str] = []
    opened: list[Page] = []

    def console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            wrong.append(message.text)

    def request(one: Request) -> None:
        if not one.url.startswith("file:"):
            wrong.append(one.url)

    def opener(path: Path, place: str = "", **options: object) -> Page:
        page = browser.new_page(**{"viewport": {"width": 1200, "height": 900}, **options})  # type: ignore[arg-type]
        page.on("console", console)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", request)
        page.on("dialog", lambda dialog: wrong.append(f"a dialog: {dialog.message}"))
        page.goto(path.as_uri() + place)
        opened.append(page)
        return page

    yield opener
    for page in opened:
        page.close()
    assert wrong == []


def student_file(report: Path, student: StudentResult) -> Path:
    return report / "students" / f"{stem(student.student)}.html"


def test_the_slider_moves_the_markers_and_the_row_by_keyboard(report: Path, open_page: Open) -> None:
    page = open_page(student_file(report, sample.BOB), "#01_parabola-gradient_descent")
    task = page.locator("[id='01_parabola-gradient_descent']")
    slider = task.get_by_role("slider", name="Step")
    land, errors = task.locator("[data-land] svg[role=img]"), task.locator("[data-errors] svg[role=img]")
    expect(slider).to_have_attribute(
        "aria-valuetext", "step 1: x = 2.4, certified 1.6; error 0.8, tolerance 9.6 × 10⁻¹⁶, outside tolerance"
    )
    expect(task.locator("tr.current th")).to_have_text("1")
    before = land.locator(".marker .student").get_attribute("cx")
    slider.focus()
    page.keyboard.press("ArrowRight")
    expect(task.locator("tr.current th")).to_have_text("2")
    expect(task.locator("tr[aria-current=step]")).to_have_count(1)
    expect(land.locator(".marker")).to_have_attribute("data-step", "2")
    expect(errors.locator(".marker")).to_have_attribute("data-step", "2")
    expect(land).to_have_attribute(
        "aria-label",
        "The student’s and the certified path on the graph of f; step 2: "
        "x = 2.88, certified 1.28; error 0.96, tolerance 1.15 × 10⁻¹⁵, outside tolerance",
    )
    after = land.locator(".marker .student").get_attribute("cx")
    assert before is not None
    assert after is not None
    assert float(after) > float(before)  # uphill, away from the minimum
    page.keyboard.press("End")
    expect(task.locator("tr.current th")).to_have_text("10")
    expect(land.locator(".marker .student")).to_be_hidden()  # the path has left the drawing


def test_the_marker_stands_where_the_charts_own_scale_puts_the_step(report: Path, open_page: Open) -> None:
    page = open_page(student_file(report, sample.BOB), "#01_parabola-gradient_descent")
    task = page.locator("[id='01_parabola-gradient_descent']")
    land = task.locator("[data-land]")
    ring = land.locator(".marker .certified")
    dots = land.locator("g[aria-label=dot]").first.locator("circle")
    expect(dots).to_have_count(11)
    for side in ("cx", "cy"):
        drawn, marked = (float(one.get_attribute(side) or "nan") for one in (dots.nth(1), ring))
        assert marked == pytest.approx(drawn, abs=0.6)


def test_two_variables_are_drawn_on_contours(report: Path, open_page: Open) -> None:
    page = open_page(student_file(report, sample.BOB), "#05_height_weight-run_gradient_descent")
    task = page.locator("[id='05_height_weight-run_gradient_descent']")
    assert task.locator("[data-land] g[aria-label=contour] path").count() > 5
    slider = task.get_by_role("slider")
    slider.focus()
    page.keyboard.press("Home")
    expect(task.locator("[data-land] .marker")).to_have_attribute("data-step", "0")
    expect(task.locator("tr.current td").nth(1)).to_have_text("4")


def marker_at(surface: Locator, lane: int) -> tuple[float, float]:
    """Where a lane's marker stands, in the drawing's units; without the gliding that is still going on."""
    moved = surface.locator(f".walker[data-lane='{lane}']").evaluate("one => one.style.transform")
    x, y = re.findall(r"-?[\d.]+(?=px)", moved)
    return float(x), float(y)


def test_one_slider_moves_the_markers_of_all_paths_along_their_points(report: Path, open_page: Open) -> None:
    page = open_page(student_file(report, sample.ZOE))
    together = page.locator("[data-together]")
    together.scroll_into_view_if_needed()
    surface, slider = together.locator("[data-surface]"), together.get_by_role("slider", name="Step")
    expect(surface.locator(".walker")).to_have_count(2)
    expect(slider).to_have_value("25")  # nothing plays by itself: the whole paths are there
    dots = surface.locator("g[aria-label=dot]")
    expect(dots).to_have_count(4)  # the certified companion of the wrong path, two paths, and a cross
    expect(dots.nth(3).locator("path")).to_have_count(1)
    slider.focus()
    page.keyboard.press("Home")
    assert marker_at(surface, 1) == marker_at(surface, 2)
    page.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "step 1 of 25")
    expect(together.locator("output")).to_have_text("step 1 of 25")
    for lane in (1, 2):
        drawn = dots.nth(lane).locator("circle, path").nth(1)  # a circle has a centre, other shapes are moved to theirs
        x, y = drawn.evaluate(
            "one => one.cx ? [one.getAttribute('cx'), one.getAttribute('cy')] : "
            "one.getAttribute('transform').match(/-?[\\d.]+/g)"
        )
        assert marker_at(surface, lane) == pytest.approx((float(x), float(y)), abs=0.6)
    assert surface.locator("svg[role=img]").get_attribute("aria-label") == (
        "The paths of 2 tasks on the contours of mse; step 1 of 25: "
        + "; ".join(
            f"{name} mse = {short(sample.line_path(wrong).observed_values[1], 3)}"
            for name, wrong in (("run_gradient_descent", True), ("keras_run_adam", False))
        )
    )


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_the_button_plays_from_the_start_to_the_end_and_pauses(report: Path, open_page: Open, motion: str) -> None:
    page = open_page(student_file(report, sample.ZOE), reduced_motion=motion)
    together = page.locator("[data-together]")
    together.scroll_into_view_if_needed()
    surface, slider = together.locator("[data-surface]"), together.get_by_role("slider", name="Step")
    expect(surface.locator(".walker")).to_have_count(2)
    end = marker_at(surface, 2)
    page.clock.install()
    together.get_by_role("button", name="Play").press("Enter")
    expect(slider).to_have_value("0")
    start = marker_at(surface, 2)
    glides = surface.locator(".walker").first.evaluate("one => getComputedStyle(one).transitionDuration")
    assert glides == ("0s" if motion == "reduce" else "0.36s")
    page.clock.run_for(3 * (900 if motion == "reduce" else 360) + 10)
    expect(slider).to_have_value("3")
    assert start != marker_at(surface, 2) != end
    together.get_by_role("button", name="Pause").press("Enter")
    page.clock.run_for(60_000)
    expect(slider).to_have_value("3")
    together.get_by_role("button", name="Play").press("Enter")
    page.clock.run_for(60_000)
    expect(slider).to_have_value("25")
    expect(together.get_by_role("button", name="Play")).to_be_visible()
    assert marker_at(surface, 2) == end


def test_without_scripts_the_ends_of_all_paths_stand_in_a_table(report: Path, open_page: Open) -> None:
    together = open_page(student_file(report, sample.ZOE), java_script_enabled=False).locator("[data-together]")
    expect(together.get_by_role("button")).to_have_count(0)
    expect(together.locator("tbody tr")).to_have_count(2)
    expect(together.locator("tbody tr").first).to_contain_text("wrong from step 1")
    end = sample.line_path(False).observed[-1]
    expect(together.locator("tbody tr").nth(1).locator("td").nth(1)).to_have_text(repr(end[0]))


def test_a_passed_task_is_drawn_once_it_is_opened(report: Path, open_page: Open) -> None:
    page = open_page(student_file(report, sample.ADA))
    task = page.locator("[id='01_parabola-gradient_descent']")
    expect(task.locator("[data-land] svg")).to_have_count(0)
    task.locator("summary").first.click()
    expect(task.locator("[data-land] svg[role=img]")).to_be_visible()


def test_a_click_on_a_row_moves_the_slider(report: Path, open_page: Open) -> None:
    page = open_page(student_file(report, sample.BOB), "#01_parabola-gradient_descent")
    task = page.locator("[id='01_parabola-gradient_descent']")
    task.locator("tr[data-step='4']").click()
    expect(task.get_by_role("slider")).to_have_value("4")


@pytest.mark.parametrize(
    ("student", "scheme"), [*((student, "light") for student in sample.STUDENTS), (sample.BOB, "dark")]
)
def test_every_page_opens_draws_and_logs_nothing(
    report: Path, open_page: Open, student: StudentResult, scheme: str
) -> None:
    page = open_page(student_file(report, student), color_scheme=scheme)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    paths = page.locator("[data-path]")
    for number in range(paths.count()):
        one = paths.nth(number)
        one.scroll_into_view_if_needed()
        expect(one.locator("[data-land] svg[role=img]")).to_be_visible()
        expect(one.locator("[data-errors] svg[role=img]")).to_be_visible()
        assert "NaN" not in one.locator("[data-drawings]").inner_html()
    for one in page.locator("[data-together]").all():
        one.scroll_into_view_if_needed()
        expect(one.locator("[data-surface] svg[role=img]")).to_be_visible()
        assert "NaN" not in one.locator("[data-surface]").inner_html()


def test_dark_and_light_are_told_apart(report: Path, open_page: Open) -> None:
    shades = {
        scheme: open_page(student_file(report, sample.BOB), color_scheme=scheme).evaluate(
            "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color].join()"
        )
        for scheme in ("light", "dark")
    }
    assert shades == {"light": "rgb(253, 252, 249),rgb(35, 39, 46)", "dark": "rgb(22, 25, 29),rgb(228, 226, 220)"}


@pytest.mark.parametrize("width", [360, 1200])
def test_no_page_scrolls_sideways_on_a_phone_or_a_desk(report: Path, open_page: Open, width: int) -> None:
    page = open_page(report / "index.html", viewport={"width": width, "height": 800})
    for path in (report / "index.html", *(student_file(report, student) for student in sample.STUDENTS)):
        page.goto(path.as_uri())
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path.name


def test_without_scripts_the_table_is_there_and_the_slider_is_not(report: Path, open_page: Open) -> None:
    page = open_page(student_file(report, sample.BOB), java_script_enabled=False)
    task = page.locator("[id='01_parabola-gradient_descent']")
    expect(task.get_by_role("slider")).to_have_count(0)
    expect(task.locator("tr[data-step='10'] .mine")).to_be_visible()
    expect(task.locator("tr[data-step='10'] .mine")).to_have_text("12.383472844799998")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_tapes_are_drawn_without_scripts_and_scroll_in_a_box_of_their_own(
    report: Path, open_page: Open, scheme: str
) -> None:
    narrow = {"width": 360, "height": 800}
    page = open_page(student_file(report, sample.EVE), java_script_enabled=False, color_scheme=scheme, viewport=narrow)
    tape = page.locator("figure.tape").first
    none, value = (tape.locator(f"svg .mark.{kind} rect").first for kind in ("none", "value"))
    expect(none).to_be_visible()
    fills = [
        one.evaluate("one => getComputedStyle(one).fill + getComputedStyle(one).strokeDasharray")
        for one in (none, value)
    ]
    assert fills[0] != fills[1]
    box, drawing = tape.locator(".scroll"), tape.locator(".scroll > svg")
    whole = box.evaluate("one => [one.scrollWidth, one.clientWidth, one.scrollHeight, one.clientHeight]")
    assert whole[0] > whole[1]
    assert whole[2] == whole[3]
    size = drawing.locator("text").first.evaluate("one => one.getBoundingClientRect().height")
    assert size > 10  # CSS pixels of a line of its smallest type
    frame = drawing.bounding_box()
    assert frame is not None
    for mark in drawing.locator(".mark").all():
        inner = mark.bounding_box()
        assert inner is not None
        assert frame["x"] <= inner["x"]
        assert inner["x"] + inner["width"] <= frame["x"] + frame["width"] + 1
    expect(tape.get_by_text("Tape 1 is created, persistent.")).to_be_hidden()
    tape.get_by_text("The same in words").click()
    expect(tape.get_by_text("Tape 1 is created, persistent.")).to_be_visible()


def test_the_class_is_sorted_by_score_and_searched_by_name(report: Path, open_page: Open) -> None:
    page = open_page(report / "index.html")
    names = page.locator("#map tbody th")
    page.get_by_role("button", name="score").click()
    expect(names.first).to_have_text("ada")
    expect(page.locator("#map th.sum[aria-sort]")).to_have_attribute("aria-sort", "descending")
    page.get_by_role("button", name="score").click()
    expect(names.last).to_have_text("ada")
    page.get_by_role("button", name="gradients").click()
    expect(page.locator("#map th.narrow[aria-sort] button")).to_have_text("gradients")
    page.get_by_label("Find").fill("müll")
    expect(page.locator("#map tbody tr:visible")).to_have_count(1)


def test_a_cell_of_the_map_leads_to_the_opened_task(report: Path, open_page: Open) -> None:
    page = open_page(report / "index.html")
    page.get_by_title("ada, gradient_descent: pass, 2 of 2").click()
    expect(page.locator("[id='01_parabola-gradient_descent']")).to_have_attribute("open", "")


def test_on_paper_every_task_is_open(report: Path, open_page: Open) -> None:
    page = open_page(student_file(report, sample.ADA))
    row = page.locator("[id='01_parabola-df'] .numbers tbody tr").first
    expect(row).to_be_hidden()
    page.emulate_media(media="print")
    expect(row).to_be_visible()


def test_three_hundred_students_keep_names_and_headings_in_sight(tmp_path: Path, open_page: Open) -> None:
    write_report(tmp_path, sample.RUN, lambda: sample.crowd(300), sample.EXERCISES, {}, sample.landscape, sample.TITLES)
    page = open_page(tmp_path / "index.html", viewport={"width": 420, "height": 800})
    expect(page.locator("#map tbody tr")).to_have_count(300)
    frame = page.locator(".map")
    frame.scroll_into_view_if_needed()
    frame.evaluate("element => element.scrollTo(120, 4000)")
    corner = frame.bounding_box()
    head = page.locator("#map thead th.who").bounding_box()
    name = page.locator("#map tbody th").nth(150).bounding_box()
    assert corner is not None
    assert head is not None
    assert name is not None
    assert head["y"] == pytest.approx(corner["y"], abs=3)
    assert name["x"] == pytest.approx(corner["x"], abs=3)
