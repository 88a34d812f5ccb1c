"""What a stored row depends on, as hashes: equal keys mean that the work need not be done again."""

from __future__ import annotations

import hashlib

import msgspec

from harness.runner.model import Limits
from harness.spec.model import Exercise, Frozen
from harness.wire import Argument, Through


class Circumstances(Frozen, frozen=True):
    """Everything besides the submission that a guest's answers depend on."""

    seed: int
    sandbox: str
    limits: Limits
    versions: dict[str, str]  # of what runs it


def _digest(*parts: object) -> str:
    return hashlib.sha256(msgspec.msgpack.encode(parts)).hexdigest()


def figure_key(function: str, arguments: tuple[Argument, ...], through: Through | None = None) -> str:
    """Digest of one call: the function's name, its arguments as they travel, and what it is called through."""
    return _digest(function, arguments, *([through] if through else []))


def surroundings(exercise: Exercise) -> str:
    """Digest of what student code meets of an exercise besides its arguments: its files, and the time it is given."""
    files = [(name, (exercise.folder / name).read_bytes()) for name in exercise.files]
    return _digest(files, [(task.name, task.patience) for task in exercise.tasks])


def observation_key(content_hash: str, circumstances: Circumstances, around: str) -> str:
    """Digest of what student code was run, how, and in what surroundings."""
    return _digest(content_hash, circumstances, around)


def judgement_key(observed: str, fingerprint: str, versions: dict[str, str]) -> str:
    """Digest of what a judgement follows from: observations, the exercise as it was written, and what judges it."""
    return _digest(observed, fingerprint, versions)
