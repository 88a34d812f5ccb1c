"""Packages that by-hand work may not import: refused when it tries to, and taken note of."""

from __future__ import annotations

import importlib.abc
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType


class Banned(importlib.abc.MetaPathFinder):
    """Asked before any other finder."""

    def __init__(self, packages: Sequence[str]) -> None:
        self._packages = frozenset(packages)
        self.tried: dict[str, None] = {}

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Refuse a banned package; leave everything else to the next finder."""
        del path, target
        package = fullname.partition(".")[0]
        if package not in self._packages:
            return None
        self.tried[package] = None
        raise ImportError(f"by-hand work may not import {package}: write it in plain Python, math and NumPy")


def ban(packages: Sequence[str]) -> Banned:
    """Refuse these packages from now on."""
    banned = Banned(packages)
    sys.meta_path.insert(0, banned)
    return banned
