"""All hostile submissions, by the class they are graded in."""

from __future__ import annotations

from tests.hostile.channel import CHANNEL
from tests.hostile.excess import EXCESS
from tests.hostile.folders import FOLDERS
from tests.hostile.forgery import FORGERY
from tests.hostile.reaching import REACHING
from tests.hostile.submission import Hostile
from tests.hostile.talk import NAMES, TALK
from tests.hostile.tapes import TAPES

CLASSES: dict[str, tuple[Hostile, ...]] = {
    "forgery": FORGERY,
    "channel": CHANNEL,
    "reaching": REACHING,
    "excess": EXCESS,
    "talk": (*TALK, *NAMES),
    "folders": FOLDERS,
    "tapes": TAPES,
}
EVERYTHING = tuple(one for corpus in CLASSES.values() for one in corpus)
