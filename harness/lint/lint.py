"""A course held against its house rules: every exercise is looked at, then what needs a guest is run in parallel."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
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


class Settings(NamedTuple):
    """How a course is looked at."""

    tier: Tier
    jobs: int
    seed: int  # of the samples' hidden figures, and the first of the solutions'


def lint(course: Course, solutions: Path, chosen: Sequence[str], settings: Settings, progress: Progress) -> Result:
    """Look at the chosen exercises (none: the whole course). UnknownExercise; RunnerError if no guest can be run."""
    ids = tuple(chosen) or course.ids()
    findings: list[Finding] = [] if chosen else [*_strays(course.exercises, solutions)]
    trials: list[Trial] = []
    seeds = range(settings.seed, settings.seed + SEEDS)

    def found() -> Iterator[Trial]:
        """The trials of one exercise after the other, so that guests run while the next one's figures are drawn."""
        for exercise_id in ids:
            looked = [*_looked_at(course, solutions, exercise_id, seeds)]
            findings.extend(one for one in looked if isinstance(one, Finding))
            # Those that wait for a limit begin first, so that nothing is left to wait for.
            waiting = sorted((one for one in looked if isinstance(one, Trial)), key=lambda one: not one.slow)
            trials.extend(waiting)
            yield from waiting

    with Runner(settings.tier, BRISK, settings.jobs) as runner:
        runner.warm("light")
        runner.warm("tape")
        outcomes = _tried(found(), trials, runner, settings, progress)
    findings += [finding for outcome in outcomes for finding in outcome.findings]
    return Result(tuple(findings), len(ids), len(trials))


def _looked_at(course: Course, solutions: Path, exercise_id: str, seeds: Sequence[int]) -> Iterator[Finding | Trial]:
    try:
        exercise = course.load(exercise_id)
    except SpecError as error:
        file = shown(Path(error.file), course.exercises)
        yield Finding(file, error.key, error.cause.split("\n")[0], f"{error.remedy}, then: gradkit lint {exercise_id}")
        return
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
    found: Iterator[Trial], trials: Sequence[Trial], runner: Runner, settings: Settings, progress: Progress
) -> list[Outcome]:
    """The outcomes of all trials in the order in which they are found; ``trials`` holds those found so far."""
    outcomes: dict[int, Outcome] = {}
    for number, outcome in Threads(settings.jobs).run(lambda one: (one[0], one[1].run(runner)), enumerate(found)):
        outcomes[number] = outcome
        progress(len(outcomes), len(trials))
    doubtful = [number for number, outcome in sorted(outcomes.items()) if outcome.doubtful]
    if doubtful:
        with Runner(settings.tier, PATIENT) as patient:
            outcomes |= {number: trials[number].run(patient) for number in doubtful}
    return [outcome for _, outcome in sorted(outcomes.items())]
