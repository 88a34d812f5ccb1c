"""File names for students: safe on every system, and different for different students."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_SAFE = re.compile(r"[a-z0-9][a-z0-9_]*(?:[.-][a-z0-9_]+)*")
_HASHED = re.compile(r".*-[0-9a-f]{12}")
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?")  # names Windows keeps for itself
_LONGEST = 48


def stem(name: str) -> str:
    """A file name without its ending: the name itself when it is plain, else a readable part and a hash of the name.

    A name that looks as if it had been hashed is hashed too, and only lower case is plain, so that two students never
    share a file, also where the file system does not tell cases apart.
    """
    if len(name) <= _LONGEST and _SAFE.fullmatch(name) and not _HASHED.fullmatch(name) and not _DEVICES.fullmatch(name):
        return name
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    readable = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-")
    return f"{readable or 'student'}-{digest}"


def anchor(*parts: str) -> str:
    """An id within a page."""
    return "-".join(re.sub(r"[^A-Za-z0-9_.]+", "_", part) for part in parts)
