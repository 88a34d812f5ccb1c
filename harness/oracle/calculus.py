"""Derivatives of an exercise's functions, derived once by SymPy and kept: what is known is found without SymPy."""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from harness.spec.expression import Expression
from harness.spec.model import Function

_FORMAT = 1  # raised whenever what is kept changes its meaning


class Derived(msgspec.Struct, frozen=True):
    """A derivative (or the function itself): of one row, if the function is over data."""

    forms: tuple[Expression, ...]  # as differentiated first
    moments: tuple[tuple[tuple[int, ...], Expression], ...] | None  # over data: polynomial in the variables


def _encode(value: Any) -> str:
    if isinstance(value, Fraction):
        return str(value)
    raise NotImplementedError(type(value))


def _decode(wanted: type, value: Any) -> Any:
    if wanted is Fraction:
        return Fraction(value)
    raise NotImplementedError(wanted)


_encoder = msgspec.json.Encoder(enc_hook=_encode)
_decoder = msgspec.json.Decoder(Derived, dec_hook=_decode)


@lru_cache(maxsize=4096)
def derived(function: Function, wrt: tuple[str, ...] = ()) -> Derived:
    """The derivative of a function with respect to variables in order (none: the function)."""
    path = _cache_folder() / f"{_key(function, wrt)}.json"
    try:
        return _decoder.decode(path.read_bytes())
    except (OSError, msgspec.DecodeError):
        pass  # not kept yet, or by another version: derive it
    from harness.oracle import symbolic  # SymPy takes longer to import than a whole run of by-hand checks

    expression = symbolic.differentiate(function.expression, wrt)
    answer = Derived(
        forms=symbolic.forms(expression, function.variables),
        moments=symbolic.moments(expression, function.variables) if function.columns else None,
    )
    with suppress(OSError):  # a cache that cannot be written costs time only
        _keep(path, _encoder.encode(answer))
    return answer


def _key(function: Function, wrt: tuple[str, ...]) -> str:
    text = repr((_FORMAT, function.expression, function.variables, function.columns, wrt))
    return hashlib.sha256(text.encode()).hexdigest()[:32]


@lru_cache(maxsize=1)
def _cache_folder() -> Path:
    from platformdirs import user_cache_path

    return Path(os.environ.get("GRADKIT_CACHE") or user_cache_path("gradkit")) / "calculus"


def _keep(path: Path, content: bytes) -> None:
    """Write whole or not at all, whoever else writes the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(content)
    Path(file.name).replace(path)
