"""What can go wrong with a run's folder, said so that the reader knows the next command."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class StoreError(Exception):
    """A run's folder cannot be used; the text names the thing, the cause and what to do."""


class BrokenOff(StoreError):
    """The machine failed a run halfway: what is done is kept, and the same command goes on from there."""


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn the errors of SQLite and of the file system about ``path`` into a StoreError."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise _operational(path, error) from None
    except sqlite3.DatabaseError as error:
        raise damaged(path, str(error)) from None
    except OSError as error:
        raise _system(path, error) from None


def damaged(path: Path, why: str) -> StoreError:
    """The error for a database whose content cannot be read."""
    return StoreError(
        f"{path} is damaged or no file of gradkit's ({why}). Nothing was changed in it. "
        f'Move it away (mv "{path}" "{path}.damaged") and run the same command again, or choose another --out'
    )


def _operational(path: Path, error: sqlite3.OperationalError) -> StoreError:
    text = str(error)
    if "full" in text or "disk I/O" in text:
        return _full(path, text)
    if "readonly" in text or "unable to open" in text:
        return StoreError(f"{path} cannot be written ({text}). Choose a folder of your own with --out")
    if "locked" in text:
        return StoreError(f"{path} is in use by another program ({text}). Close it and run the same command again")
    return damaged(path, text)


def _system(path: Path, error: OSError) -> StoreError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO):
        return _full(path, error.strerror or str(error))
    return StoreError(f"{path} cannot be written ({error.strerror or error}). Choose a folder of your own with --out")


def _full(path: Path, why: str) -> BrokenOff:
    return BrokenOff(
        f"{path} could not be written: {why}. What was graded before is kept. "
        "Make room on that disk and run the same command again: it goes on where it stopped"
    )
