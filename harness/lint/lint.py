"""A course held against its house rules: every exercise is looked at, and what needs a guest is run meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from harness.executors import Threads
from harness.grading import plan
from harness.lint.checks import CHECKS
from harness.lint.model import Finding, Lesson, Outcome, Result, Trial, shown
from harness.runner.model import Limits, Tier
from harness.runner.pool import Runner
from harness.spec.course import Course
from harness.spec.errors import SpecError
from harness.spec.source import SPEC_NAME

SEEDS = 3  # of hidden figures that a reference solution must pass
BRISK = Limits(seconds_a_call=3.0, seconds_to_load=6.0, memory_mb=1024)  # samples with endless loops wait for it
PATIENT = Limits(memory_mb=1024)  # what a busy machine may have stopped is run again with these, alone

Progress = Callable[[int, int], None]  # pieces done, pieces in all
Key = tuple[str, int]  # an exercise, and the how-manieth of its trials


class Settings(NamedTuple):
    """How a course is looked at."""

    tier: Tier
    jobs: int
    seed: int  # of the samples' hidden figures, and the first of the solutions'


def lint(course: Course, solutions: Path, chosen: Sequence[str], settings: Settings, progress: Progress) -> Result:
    """Look at the chosen exercises (none: the whole course). UnknownExercise; RunnerError if no guest can be run."""
    ids = tuple(chosen) or course.ids()
    findings: list[Finding] = [] if chosen else [*_strays(course.exercises, solutions)]
    seen: dict[str, list[Finding]] = {exercise_id: [] for exercise_id in ids}
    trials: dict[Key, Trial] = {}
    seeds = range(settings.seed, settings.seed + SEEDS)

    def found(runner: Runner) -> Iterator[tuple[Key, Trial]]:
        """The trials of two exercises after those of two others: guests run while the next figures are drawn."""
        for pair in _pairs(ids):
            several: list[dict[Key, Trial]] = []
            for exercise_id in pair:
                looked = [*_looked_at(course, solutions, exercise_id, seeds, runner)]
                seen[exercise_id] += (one for one in looked if isinstance(one, Finding))
                tried = (one for one in looked if isinstance(one, Trial))
                several.append({(exercise_id, place): one for place, one in enumerate(tried)})
                trials.update(several[-1])
            yield from _mixed(several)

    with Runner(settings.tier, BRISK, settings.jobs) as runner:
        runner.warm("light")
        outcomes = _tried(found(runner), trials, runner, settings, progress)
    findings += (finding for exercise_id in ids for finding in seen[exercise_id])
    findings += (finding for outcome in outcomes for finding in outcome.findings)
    return Result(tuple(findings), len(ids), len(trials))


def _pairs(ids: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """One of each half of the course: what is long to run with what is long to judge, as neighbours are alike."""
    half = -(-len(ids) // 2)
    for first, second in zip_longest(ids[:half], ids[half:]):
        yield (first,) if second is None else (first, second)


def _mixed(several: Sequence[Mapping[Key, Trial]]) -> list[tuple[Key, Trial]]:
    """An even mix, in which those that wait for a limit begin early, and not all at once."""
    slow = [item for trials in several for item in trials.items() if item[1].slow]
    others = [[item for item in trials.items() if not item[1].slow] for trials in several]
    placed = [(place / len(items), item) for items in (slow, *others) for place, item in enumerate(items)]
    return [item for _, item in sorted(placed, key=lambda piece: piece[0])]


def _looked_at(
    course: Course, solutions: Path, exercise_id: str, seeds: Sequence[int], runner: Runner
) -> Iterator[Finding | Trial]:
    try:
        exercise = course.load(exercise_id)
    except SpecError as error:
        file = shown(Path(error.file), course.exercises)
        yield Finding(file, error.key, error.cause.split("\n")[0], f"{error.remedy}, then: gradkit lint {exercise_id}")
        return
    if any(task.implementation != "by_hand" for task in exercise.tasks):
        runner.warm("tape")  # meanwhile, and once
    lesson = Lesson(exercise, course.exercises, solutions, tuple(plan(exercise, seed) for seed in seeds))
    for check in CHECKS:
        yield from check.look(lesson)


def _strays(exercises: Path, solutions: Path) -> Iterator[Finding]:
    """Folders that only half belong to the course: nothing else would ever look at them."""
    for folder in sorted(path for path in exercises.iterdir() if path.is_dir() and path.name[0].isalnum()):
        if not (folder / SPEC_NAME).is_file():
            remedy = f"Write it, or begin in a new folder with: gradkit new {folder.name}"
            yield Finding(shown(folder, exercises), "folder", f"there is no {SPEC_NAME} in it", remedy)
    for folder in sorted(path for path in solutions.iterdir() if path.is_dir() and path.name[0].isalnum()):
        if not (exercises / folder.name).is_dir():
            cause = f"there is no exercise {folder.name}"
            yield Finding(shown(folder, exercises), "folder", cause, "Rename it as its exercise, or take it away")


def _tried(
    found: Iterator[tuple[Key, Trial]],
    trials: Mapping[Key, Trial],
    runner: Runner,
    settings: Settings,
    progress: Progress,
) -> list[Outcome]:
    """The outcomes of all trials, exercise by exercise; ``trials`` holds those found so far."""
    outcomes: dict[Key, Outcome] = {}
    for key, outcome in Threads(settings.jobs).run(lambda one: (one[0], one[1].run(runner)), found):
        outcomes[key] = outcome
        progress(len(outcomes), len(trials))
    doubtful = [key for key, outcome in sorted(outcomes.items()) if outcome.doubtful]
    if doubtful:
        with Runner(settings.tier, PATIENT) as patient:
            outcomes |= {key: trials[key].run(patient) for key in doubtful}
    return [outcome for _, outcome in sorted(outcomes.items())]
