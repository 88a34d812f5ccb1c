"""The course's own files, loaded as a grader never would: in this process, because they are ours."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"{path.parent.name}_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def solution() -> Callable[[str, str], ModuleType]:
    """The reference solution of an exercise: ``solution("01_parabola", "by_hand")``."""
    return lambda exercise, script: _load(ROOT / "solutions" / exercise / f"{script}.py")


@pytest.fixture
def student_stub() -> Callable[[str, str], ModuleType]:
    """What a student begins with: ``student_stub("01_parabola", "by_hand")``."""
    return lambda exercise, script: _load(ROOT / "exercises" / exercise / f"{script}.py")
