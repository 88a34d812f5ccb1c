"""The versions that results depend on, read without importing what they are the versions of."""

from __future__ import annotations

import hashlib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from platform import python_version

from harness import __version__

LIBRARIES = ("tensorflow", "keras", "numpy", "sympy")
JUDGING = ("gradkit", "sympy")  # what student code never meets: another one judges again, and runs nothing
GUEST = "guest"  # the name of the digest of its code
PACKAGE = Path(__file__).parent


def versions() -> dict[str, str]:
    """Version by name."""
    found = {"gradkit": __version__, "python": python_version()}
    for library in LIBRARIES:
        try:
            found[library] = version(library)
        except PackageNotFoundError:
            found[library] = "not installed"
    return found


def of_running() -> dict[str, str]:
    """What answers depend on: the libraries that student code meets, and the guest's own code by its digest."""
    return {name: found for name, found in versions().items() if name not in JUDGING} | {GUEST: _guest()}


def of_judging() -> dict[str, str]:
    """What only judgements depend on."""
    return {name: found for name, found in versions().items() if name in JUDGING}


def _guest() -> str:
    """Digest of all that speaks with student code, and of the messages that it comes back in."""
    digest = hashlib.sha256()
    for path in (PACKAGE / "wire.py", *sorted((PACKAGE / "guest").glob("*.py"))):
        content = path.read_bytes()
        digest.update(f"{path.name}:{len(content)}:".encode() + content)
    return digest.hexdigest()
