"""Small images for a page: written as PNG, and carried within the page itself."""

from __future__ import annotations

import base64
import struct
import zlib

from harness.judge.model import ImagesDetail, Picture
from harness.report.number_rows import number_views
from harness.report.path_chart import Scene
from harness.report.text import line
from harness.report.view import ImagesView, PictureView

SIDE = 176  # CSS pixels of an image's longer side on the page


def png(width: int, height: int, pixels: bytes) -> bytes:
    """A PNG (8 bits, three channels) of rows from the top; ValueError if the bytes are not those of the size."""
    if len(pixels) != 3 * width * height or not pixels:
        raise ValueError(f"{len(pixels)} bytes for {width} × {height} pixels")
    rows = b"".join(b"\0" + pixels[start : start + 3 * width] for start in range(0, len(pixels), 3 * width))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows, 9)) + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def images_view(detail: ImagesDetail, scene: Scene, download: str) -> ImagesView:  # noqa: ARG001 - one signature for all rows
    """The view of images side by side."""
    return ImagesView("details/images.html", tuple(map(_picture, detail.pictures)), number_views(detail.rows))


def _picture(picture: Picture) -> PictureView:
    scale = SIDE / max(picture.width, picture.height)
    data = base64.b64encode(png(picture.width, picture.height, picture.pixels)).decode()
    return PictureView(
        line(picture.caption),
        f"data:image/png;base64,{data}",
        round(picture.width * scale),
        round(picture.height * scale),
    )
