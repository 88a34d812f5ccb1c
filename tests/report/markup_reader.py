"""Reads a written page as a browser without scripts would: elements, attributes, ids and the cells of its tables."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path


class Page(HTMLParser):
    """What a page consists of."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.rows: list[list[str]] = []
        self.data: list[str] = []  # of script elements
        self.text = ""
        self._in_cell = False
        self._in_script = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self.elements.append((tag, known))
        self.ids += [known["id"]] if "id" in known else []
        self.links += [known[name] for name in ("href", "src") if name in known]
        if tag == "tr":
            self.rows.append([])
        self._in_cell = self._in_cell or tag in ("td", "th")
        if tag in ("td", "th") and self.rows:
            self.rows[-1].append("")
        if tag == "script":
            self._in_script = True
            self.data.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._in_cell = False
        if tag == "script":
            self._in_script = False

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self.data[-1] += data
            return
        self.text += data
        if self._in_cell and self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


def read(path: Path) -> Page:
    """A page on disk."""
    return Page(path.read_text(encoding="utf-8"))
