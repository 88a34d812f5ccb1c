"""One run in one SQLite file: a row is whole or absent, whatever moment the process is killed at."""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType

import msgspec

from harness.judge.model import ExerciseResult
from harness.store.errors import StoreError, damaged, explained
from harness.store.model import Load, Observation, Observed, StudentResult
from harness.wire import Loaded, Outcome, Stopped

FILE = "grades.sqlite"
SCHEMA = 1
_TABLES = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS submissions (
    student TEXT, exercise TEXT, content TEXT NOT NULL, observed TEXT NOT NULL, PRIMARY KEY (student, exercise));
CREATE TABLE IF NOT EXISTS loads (
    student TEXT, exercise TEXT, part TEXT, outcome BLOB NOT NULL, PRIMARY KEY (student, exercise, part));
CREATE TABLE IF NOT EXISTS observations (
    student TEXT, exercise TEXT, task TEXT, figure TEXT, outcome BLOB NOT NULL,
    PRIMARY KEY (student, exercise, task, figure));
CREATE TABLE IF NOT EXISTS judgements (
    student TEXT, exercise TEXT, judged TEXT NOT NULL, result BLOB NOT NULL, PRIMARY KEY (student, exercise));
"""
_encode = msgspec.msgpack.Encoder().encode
_outcome = msgspec.msgpack.Decoder(Outcome)
_load = msgspec.msgpack.Decoder(Loaded | Stopped)
_result = msgspec.msgpack.Decoder(ExerciseResult)


class Store:
    """The rows of one run. It belongs to one thread, and while it is open no other run can open its folder."""

    def __init__(self, folder: Path) -> None:
        """Open or make the run in ``folder``; StoreError says why it cannot be."""
        self.path = folder / FILE
        with explained(folder):
            folder.mkdir(parents=True, exist_ok=True)
            self._lock = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
        try:
            self._claim(folder)
            with explained(self.path):
                self._db = sqlite3.connect(self.path, isolation_level=None, timeout=5.0)
                try:
                    self._prepare()
                except BaseException:
                    self._db.close()
                    raise
        except BaseException:  # whatever it was, the folder is free again
            os.close(self._lock)
            raise

    def _claim(self, folder: Path) -> None:
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise StoreError(
                f"{folder} is being written by another gradkit run. Wait until it ends, or choose another --out"
            ) from None

    def _prepare(self) -> None:
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=NORMAL")
        found = self._db.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise damaged(self.path, found)
        self._db.executescript(_TABLES)
        version = self.meta("schema")
        if version is None:
            self.remember(schema=str(SCHEMA))
        elif version != str(SCHEMA):
            raise StoreError(
                f"{self.path} was written by another version of gradkit (schema {version}, this one has {SCHEMA}). "
                "Choose another --out, and grade again"
            )

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Give the folder back."""
        self._db.close()
        os.close(self._lock)

    # ------------------------------------------------------------ what a run is

    def meta(self, key: str) -> str | None:
        """A fact about the run, or None."""
        with explained(self.path):
            row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def remember(self, **facts: str) -> None:
        """Keep facts about the run."""
        with explained(self.path), self._db:
            self._db.execute("BEGIN IMMEDIATE")
            self._db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", facts.items())

    # ------------------------------------------------------------ one exercise of one student

    def judged(self, student: str, exercise: str) -> str | None:
        """The key under which this exercise was judged, or None."""
        with explained(self.path):
            row = self._db.execute(
                "SELECT judged FROM judgements WHERE student = ? AND exercise = ?", (student, exercise)
            ).fetchone()
        return None if row is None else str(row[0])

    def observed(self, student: str, exercise: str, key: str) -> Observed | None:
        """What was seen under an observation key; None where nothing was, or under another key."""
        where = (student, exercise)
        with explained(self.path):
            row = self._db.execute(
                "SELECT observed FROM submissions WHERE student = ? AND exercise = ?", where
            ).fetchone()
            if row is None or row[0] != key:
                return None
            loads = self._db.execute(
                "SELECT part, outcome FROM loads WHERE student = ? AND exercise = ? ORDER BY rowid", where
            ).fetchall()
            rows = self._db.execute(
                "SELECT task, figure, outcome FROM observations WHERE student = ? AND exercise = ? ORDER BY rowid",
                where,
            ).fetchall()
        try:
            return Observed(
                loads=tuple(Load(part, _load.decode(blob)) for part, blob in loads),
                observations=tuple(Observation(task, figure, _outcome.decode(blob)) for task, figure, blob in rows),
            )
        except msgspec.DecodeError as error:
            raise damaged(self.path, str(error)) from None

    def put(
        self,
        student: str,
        exercise: str,
        content: str,
        keys: tuple[str, str],
        observed: Observed,
        result: ExerciseResult,
    ) -> None:
        """Replace all that is kept of one exercise of one student, in one transaction; keys: observation, judgement."""
        where = (student, exercise)
        with explained(self.path), self._db:
            self._db.execute("BEGIN IMMEDIATE")
            for table in ("loads", "observations"):
                self._db.execute(f"DELETE FROM {table} WHERE student = ? AND exercise = ?", where)
            self._db.execute("INSERT OR REPLACE INTO submissions VALUES (?, ?, ?, ?)", (*where, content, keys[0]))
            self._db.executemany(
                "INSERT INTO loads VALUES (?, ?, ?, ?)",
                [(*where, load.group, _encode(load.outcome)) for load in observed.loads],
            )
            self._db.executemany(
                "INSERT INTO observations VALUES (?, ?, ?, ?, ?)",
                [(*where, seen.task, seen.figure, _encode(seen.outcome)) for seen in observed.observations],
            )
            self._db.execute(
                "INSERT OR REPLACE INTO judgements VALUES (?, ?, ?, ?)", (*where, keys[1], _encode(result))
            )

    # ------------------------------------------------------------ the class

    def count(self, exercises: Sequence[str]) -> int:
        """How many judgements there are of some exercises."""
        with explained(self.path):
            rows = self._db.execute("SELECT exercise, count(*) FROM judgements GROUP BY exercise").fetchall()
        return sum(number for exercise, number in rows if exercise in exercises)

    def results(self, students: Sequence[str], exercises: Sequence[str]) -> Iterator[StudentResult]:
        """What each student got, one at a time, students and exercises in the order asked for."""
        for student in students:
            with explained(self.path):
                rows = self._db.execute(
                    "SELECT exercise, result FROM judgements WHERE student = ?", (student,)
                ).fetchall()
            try:
                found = {exercise: _result.decode(blob) for exercise, blob in rows if exercise in exercises}
            except msgspec.DecodeError as error:
                raise damaged(self.path, str(error)) from None
            yield StudentResult(student, tuple(found[exercise] for exercise in exercises if exercise in found))
