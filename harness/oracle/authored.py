"""An exercise's own ``check.py``: trusted code of its author, loaded from the exercise's folder and nowhere else."""

from __future__ import annotations

import importlib.util
import random
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from types import ModuleType

from harness.spec.errors import SpecError
from harness.spec.model import Exercise, Figure, Task
from harness.spec.source import CHECK_NAME

NEEDED = ("figures", "judge")


def authored(exercise: Exercise) -> ModuleType:
    """The module; SpecError if it cannot be loaded or lacks one of its two functions."""
    return _load(exercise.folder / CHECK_NAME, exercise.id, exercise.fingerprint)


@lru_cache(maxsize=64)
def _load(path: Path, exercise_id: str, fingerprint: str) -> ModuleType:
    name = f"gradkit_check_{exercise_id}_{fingerprint[:8]}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise SpecError(str(path), "file", "it is no Python file", "Write check.py with figures() and judge()")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except (SyntaxError, ImportError, OSError) as error:
        raise SpecError(
            str(path), "import", str(error), "Mend the module; gradkit lint shows whether it works"
        ) from None
    for function in NEEDED:
        if not callable(getattr(module, function, None)):
            raise SpecError(
                str(path),
                function,
                "there is no such function",
                f"Write def {function}(…); see harness.judge.authoring",
            )
    return module


def authored_figures(exercise: Exercise, task: Task, draw: random.Random) -> tuple[Figure, ...]:
    """Public and hidden figures as the exercise's author draws them."""
    found: Sequence[Figure] = authored(exercise).figures(exercise, task, draw)
    return tuple(found)
