"""Text that means to be more than text: markup for pages, formulas for spreadsheets, escapes for terminals."""

from __future__ import annotations

from tests.hostile.submission import BY_HAND, ESCAPES, MARKUP, RIGHT, Hostile, beside, by_hand, every

BREAKOUT = f"\"'></td></script></style>--><script>hostile()</script>{MARKUP}{{{{7*7}}}}{{% raw %}}"
SAYS = f"import sys\nTEXT = {BREAKOUT + ESCAPES!r}\n"

TALK: tuple[Hostile, ...] = (
    every("prints-markup", "prints markup and escapes", "print(TEXT); print(TEXT, file=sys.stderr)\nreturn 77.0", SAYS),
    every(
        "raises-markup",
        "raises markup and escapes, from a function of such a name",
        "exec(compile('\\n\\n\\ndef ' + 'x' * 9 + '(): raise ValueError(TEXT)', TEXT, 'exec'), globals())\nxxxxxxxxx()",
        SAYS,
    ),
    every(
        "class-of-markup",
        "raises an exception whose class is named by markup",
        "raise type(TEXT.replace(chr(0), ''), (Exception,), {})(TEXT)",
        SAYS,
    ),
    every(
        "returns-markup",
        "returns markup as text, in lists, in dicts, and as names of types",
        "return [TEXT, {TEXT: TEXT}, type(TEXT, (), {})(), type(TEXT, (float,), {})(77.0)]",
        SAYS,
    ),
    every(
        "float-of-markup",
        "returns a number of a class that is named by markup",
        "return type(TEXT, (float,), {})(77.0)",
        SAYS,
    ),
    every(
        "names-of-markup",
        "defines functions that are named by markup",
        "return 77.0",
        SAYS + "globals().update({TEXT: len, '=1+1': len})\n",
    ),
    by_hand("stops-with-markup", "stops while loading, with markup", SAYS + "raise RuntimeError(TEXT)\n"),
    by_hand(
        "markup-in-syntax", "an error of syntax in a line of markup", f"def f(x): return {MARKUP} {ESCAPES!r} ((\n"
    ),
    by_hand(
        "imports-markup",
        "imports what is named by markup, and what is banned",
        "import tensorflow, sympy\n__import__('<xss-canary>')\n",
    ),
    beside(
        "formula",
        "prints and raises spreadsheet formulas",
        "print('=cmd|calc!A0')\nraise ValueError('=HYPERLINK(\"http://x\",\"y\")')",
    ),
    beside(
        "surrogates",
        "text of half characters and bytes that are no text",
        "print('\\ud800', '\\udfff' * 9); sys.stdout.buffer.write(bytes(range(256)))\nraise ValueError('\\ud800\\x00')",
        "import sys\n",
    ),
)


def named(name: str, tries: str) -> Hostile:
    """A right submission of a student whose name is an attack: it passes, and the name does nothing."""
    files = {"by_hand.py": RIGHT}
    return Hostile(name, tries, "the name is shown as text, and the honest work passes", files, frozenset(BY_HAND))


NAMES: tuple[Hostile, ...] = (
    named("<xss-canary onload=hostile()>", "markup as a name"),
    named("'\"><script>hostile()<xss-canary>", "markup that breaks out of an attribute"),
    named("{{7*7}}{% for %}", "a template as a name"),
    named("=1+1", "a formula as a name"),
    named("@SUM(A1)", "a formula of another kind"),
    named("+1;=1+1", "a formula after a semicolon, at which some spreadsheets split"),
    named("a;=cmd|' !A0", "the same behind a harmless beginning"),
    named("tab\t=1+1", "a formula after a tab"),
    named("line\n=1+1\r\n-2", "a formula on a line of its own"),
    named("\x1b[31mred\x1b]0;owned\x07", "escapes of a terminal as a name"),
    named("\\x1b[31mred\\x1b]0;owned\\x07", "the same name as it would be shown, to take its place"),
    named("\x9b31m\x85\xad", "escapes of eight bits"),
    named("\u202egnp.exe", "a name that is read from right to left"),
    named("\udcff\udcfe", "bytes that are no text"),
    named("\\xff\\xfe", "the same bytes spelt out, to take their place"),
    named("a..\\..\\evil", "a path of another system"),
    named("-rf", "an option as a name"),
    named("%2e%2e%2f", "an encoded path"),
    named("con", "a device of another system"),
    named("ADA", "another student's name in capitals"),
    named("x" * 200, "a name of two hundred letters"),
    named("\U0001f600" * 50, "fifty faces"),
)  # fmt: skip
