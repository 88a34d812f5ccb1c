"""The versions that results depend on, read without importing what they are the versions of."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from platform import python_version

from harness import __version__

LIBRARIES = ("tensorflow", "keras", "numpy", "sympy")


def versions() -> dict[str, str]:
    """Version by name."""
    found = {"gradkit": __version__, "python": python_version()}
    for library in LIBRARIES:
        try:
            found[library] = version(library)
        except PackageNotFoundError:
            found[library] = "not installed"
    return found
