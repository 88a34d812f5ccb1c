"""The pytest plugin: ``exercise.toml`` is collected, and nothing else of an exercise's folder ever is.

pytest loads this in every run on the machine, so it imports nothing of the house until there is an exercise to collect.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from _pytest.terminal import TerminalReporter

SPEC_NAME = "exercise.toml"
PROPERTY = "gradkit"  # under which a report carries the score of its task


# ---------------------------------------------------------------- options


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer options only where a course is in sight: elsewhere their names belong to others."""
    if not any(_course_near(place) for place in _places()):
        return
    group = parser.getgroup("gradkit", "differentiation exercises")
    group.addoption("--solutions", action="store_true", dest="gradkit_solutions", help="run the reference solutions")
    group.addoption("--notebook", action="store_true", dest="gradkit_notebook", help="run notebooks instead of scripts")
    group.addoption("--seed", type=int, default=0, dest="gradkit_seed", help="draws the hidden figures (default: 0)")


def _places() -> list[Path]:
    named = (Path(argument.split("::")[0]) for argument in sys.argv[1:] if not argument.startswith("-"))
    return [Path.cwd(), *(path.absolute() for path in named)]


@lru_cache
def _course_near(place: Path) -> bool:
    try:
        return any(place.glob(f"*/{SPEC_NAME}")) or any(
            (above / SPEC_NAME).is_file() or any(above.glob(f"exercises/*/{SPEC_NAME}"))
            for above in (place, *place.parents)
        )
    except (OSError, ValueError):  # an argument that is no path, a folder that may not be read
        return False


# ---------------------------------------------------------------- what is never collected


@lru_cache
def _is_exercise(folder: Path) -> bool:
    return (folder / SPEC_NAME).is_file()


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Keep pytest out of an exercise's folder: what a student puts there is data, and never a test to import."""
    if _is_exercise(collection_path.parent):
        return collection_path.name != SPEC_NAME or None
    if _is_exercise(collection_path):
        _pass_over_conftest(config.pluginmanager, collection_path)
    return None


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config, args: list[str]) -> None:
    """The same for the folders on the command line, whose conftest.py is loaded before anything is collected."""
    for argument in args:
        path = Path(argument.split("::")[0]).absolute()
        for folder in (path, *path.parents):
            if _is_exercise(folder):
                _pass_over_conftest(early_config.pluginmanager, folder)


def _pass_over_conftest(plugins: pytest.PytestPluginManager, folder: Path) -> None:
    """Register an empty plugin in the place of each conftest.py of a folder: pytest takes them for loaded."""
    for conftest in folder.rglob("conftest.py"):
        if not plugins.has_plugin(str(conftest)):
            empty = ModuleType("conftest")
            empty.__file__ = str(conftest)
            plugins.register(empty, name=str(conftest))


@pytest.hookimpl(tryfirst=True)
def pytest_collect_directory(path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """An exercise's folder is a folder, and no package whose ``__init__.py`` would be imported."""
    return pytest.Dir.from_parent(parent, path=path) if _is_exercise(path) else None


# ---------------------------------------------------------------- what is


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """An exercise is a file of tests, one for each function asked for."""
    if file_path.name != SPEC_NAME:
        return None
    from harness.items import ExerciseFile

    return ExerciseFile.from_parent(parent, path=file_path)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Start what the chosen tasks need while the rest is being imported."""
    if (items := sys.modules.get("harness.items")) is not None:
        items.warm(session)


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Progress, exercise by exercise."""
    tally: dict[str, list[dict[str, Any]]] = {}
    for outcome in ("passed", "failed"):
        for report in terminalreporter.stats.get(outcome, []):
            for score in (value for name, value in getattr(report, "user_properties", ()) if name == PROPERTY):
                tally.setdefault(score["exercise"], []).append(score)
    if not tally:
        return
    terminalreporter.section("exercises")
    width = max(map(len, tally))
    for exercise, scores in sorted(tally.items()):
        right = sum(score["status"] == "pass" for score in scores)
        got, most = sum(score["score"] for score in scores), sum(score["max_score"] for score in scores)
        terminalreporter.line(f"{exercise:<{width}}  {right} of {len(scores)} functions, {got:g} of {most:g} points")
