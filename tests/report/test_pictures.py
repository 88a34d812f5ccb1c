"""Images, vectors on their circle and curves: what the page draws, against readers of its own."""

import base64
import struct
import zlib
from xml.etree import ElementTree

import pytest

from harness.judge.model import Curve, CurveDetail, ImagesDetail, NumberRow, Picture, VectorsDetail
from harness.report.circle import LONGEST, RADIUS, vectors_view
from harness.report.curve import BOTTOM, LEFT, RIGHT, TOP, curve_view
from harness.report.details import detail_view
from harness.report.markup import engine
from harness.report.path_chart import Scene
from harness.report.pictures import images_view, png

ROW = NumberRow("p[1] <after>", "0.99", "at least 0.9", "", 0.0, 0.1, True)
NAN = float("nan")


def decoded(content: bytes) -> tuple[int, int, bytes]:
    """Width, height and pixels of a PNG without filters; every checksum is checked."""
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    at, chunks = 8, {}
    while at < len(content):
        (size,) = struct.unpack(">I", content[at : at + 4])
        kind, body = content[at + 4 : at + 8], content[at + 8 : at + 8 + size]
        assert struct.unpack(">I", content[at + 8 + size : at + 12 + size])[0] == zlib.crc32(kind + body)
        chunks[kind] = body
        at += 12 + size
    width, height, depth, colour = struct.unpack(">IIBB", chunks[b"IHDR"][:10])
    assert (depth, colour) == (8, 2)
    rows = zlib.decompress(chunks[b"IDAT"])
    stride = 3 * width + 1
    assert all(rows[stride * k] == 0 for k in range(height))
    return width, height, b"".join(rows[stride * k + 1 : stride * (k + 1)] for k in range(height))


def page(detail: object) -> str:
    """A detail's markup, read once as XML, so that it is whole."""
    view = detail_view(detail, Scene())  # type: ignore[arg-type]
    markup = engine().get_template(view.partial).render(detail=view, charts=True)
    ElementTree.fromstring(f"<div>{markup}</div>")
    return markup


def test_a_png_holds_the_pixels_it_was_given() -> None:
    pixels = bytes(range(3 * 5 * 4))
    assert decoded(png(5, 4, pixels)) == (5, 4, pixels)


@pytest.mark.parametrize("pixels", [b"", bytes(11), bytes(13)])
def test_pixels_that_are_not_those_of_the_size_are_refused(pixels: bytes) -> None:
    with pytest.raises(ValueError, match="2 × 2 pixels"):
        png(2, 2, pixels)


def test_an_image_is_carried_by_the_page_itself() -> None:
    detail = ImagesDetail((Picture("before & after", 2, 1, bytes(6)),), (ROW,))
    (picture,) = images_view(detail, Scene(), "").pictures
    head, _, data = picture.source.partition(",")
    assert head == "data:image/png;base64"
    assert decoded(base64.b64decode(data)) == (2, 1, bytes(6))
    assert picture.width == 2 * picture.height
    view = detail_view(detail, Scene())
    markup = engine().get_template(view.partial).render(detail=view)
    assert 'alt="before &amp; after"' in markup
    assert "p[1] &lt;after&gt;" in markup


def test_vectors_of_the_plane_are_drawn_with_the_y_axis_up() -> None:
    detail = VectorsDetail(((1.0, 0.0), (0.0, 1.0)), arrows=((0.0, 8.0), (-1.0, 0.0)), closest=(0, 1), rows=(ROW,))
    circle = vectors_view(detail, Scene(), "").circle
    assert circle is not None
    assert circle.start == ((RADIUS, 0.0), (0.0, -RADIUS))
    longest, shorter = circle.right
    assert (longest.tip_x, longest.tip_y) == (RADIUS, -LONGEST)
    assert shorter.tip_x == pytest.approx(-LONGEST / 2)  # an eighth as long, drawn half as long
    assert circle.pair == circle.start
    assert page(detail).count("<circle") == 3


def test_a_walk_is_drawn_over_its_start() -> None:
    markup = page(VectorsDetail(((1.0, 0.0),), end=((0.6, -0.8),)))
    assert 'cx="60.0" cy="80.0"' in markup
    assert "where the walk ends" in markup


@pytest.mark.parametrize("start", [(), ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0))])
def test_vectors_that_lie_in_no_plane_are_not_drawn(start: tuple[tuple[float, ...], ...]) -> None:
    assert "<svg" not in page(VectorsDetail(start, rows=(ROW,)))


def test_arrows_and_ends_that_are_no_numbers_are_left_out() -> None:
    detail = VectorsDetail(((1.0, 0.0),), end=((NAN, 0.0),), own_arrows=((NAN, 1.0),), arrows=((0.0, 0.0),))
    circle = vectors_view(detail, Scene(), "").circle
    assert circle is not None
    assert (circle.end, circle.own, circle.right) == ((), (), ())


def points(text: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in (pair.split(",") for pair in text.split())]


def test_losses_that_fall_far_are_drawn_on_a_logarithmic_axis() -> None:
    view = curve_view(CurveDetail("epoch", (Curve("loss", (100.0, 10.0, 1.0)),)), Scene(), "")
    (first, second, third) = points(view.lines[0].points)
    assert (first[0], third[0]) == (LEFT, RIGHT)
    assert second[1] - first[1] == pytest.approx(third[1] - second[1], abs=0.11)
    assert {tick.label for tick in view.up} >= {"1", "10", "100"}
    assert [tick.label for tick in view.across] == ["1", "2", "3"]


def test_losses_that_fall_little_are_drawn_from_zero() -> None:
    view = curve_view(CurveDetail("epoch", (Curve("loss", (2.0, 1.0)),), (("bound", 1.0),)), Scene(), "")
    (_, last) = points(view.lines[0].points)
    assert view.levels[0].at == pytest.approx(last[1], abs=0.06)
    assert view.up[0].label == "0"
    assert view.up[0].at == BOTTOM


@pytest.mark.parametrize("values", [(), (NAN,), (NAN, float("inf"))])
def test_a_curve_without_numbers_is_not_drawn(values: tuple[float, ...]) -> None:
    assert "<svg" not in page(CurveDetail("epoch", (Curve("loss", values),), rows=(ROW,)))


@pytest.mark.parametrize("values", [(1.0,), (0.0, 0.0), (-3.0, 5.0), (1e-300, 1e300), (5.0, NAN, 1.0), (1.0,) * 400])
def test_every_curve_stays_in_its_frame(values: tuple[float, ...]) -> None:
    view = curve_view(CurveDetail("epoch", (Curve("loss", values),)), Scene(), "")
    assert all(LEFT <= x <= RIGHT and TOP - 1 <= y <= BOTTOM + 1 for x, y in points(view.lines[0].points))
    assert 1 <= len(view.across) <= 12
    assert "<polyline" in page(CurveDetail("epoch", (Curve("loss", values),)))
