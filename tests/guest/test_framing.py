"""What a guest answers always fits into a frame, and what it is to lay out never keeps it from its work."""

from pathlib import Path

import pytest

from harness import wire
from harness.guest.guest import FEW, framed, lay_out
from harness.wire import CellReport, Fault, Items, Loaded, Nothing, Raised, Returned, TapeEvent, Text

LONG = "x" * wire.MAX_TEXT
EVENTS = (TapeEvent("asked", 1, under=(2**40,) * 1000),) * 1000
FAULT = Fault("ValueError", LONG, (LONG,))


@pytest.mark.parametrize(
    "reply",
    [
        Returned(1, Items("list", (Text(LONG),) * 2000), "", (), 0, 0),
        Returned(1, Nothing(), "", EVENTS, 1, 0),
        Raised(1, FAULT, "", EVENTS),
        Loaded(1, (), (CellReport("a.ipynb", 1, FAULT),) * 1000, (), "", (LONG,) * 1000),
    ],
)
def test_an_answer_that_is_too_large_is_sent_without_what_made_it_so(reply: wire.Reply) -> None:
    sent = wire.decode_reply(framed(reply)[wire.HEADER.size :])
    assert type(sent) is type(reply)
    assert sent.nonce == reply.nonce
    if isinstance(sent, Loaded):
        assert len(sent.failures) == len(sent.remarks) == FEW


def test_files_that_cannot_be_laid_out_are_left_out(tmp_path: Path) -> None:
    lay_out(tmp_path / "work", (("x" * 300, b""), ("by_hand.py", b"x = 1"), ("by_hand.py/y", b"")))
    assert [path.name for path in (tmp_path / "work").iterdir()] == ["by_hand.py"]


def test_no_file_is_laid_out_outside_of_its_folder(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="outside its folder"):
        lay_out(tmp_path / "work", (("../x", b""),))
