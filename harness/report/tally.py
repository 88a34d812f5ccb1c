"""The class added up while its students pass by one at a time: scores, statuses, mistakes; little of each stays."""

from __future__ import annotations

import statistics
from array import array
from collections.abc import Iterator, Mapping

from harness.judge.model import Judgement
from harness.report.filenames import anchor, stem
from harness.report.groups import Groups
from harness.report.items import discrimination
from harness.report.numbers import percent, points
from harness.report.student_view import mark
from harness.report.text import line
from harness.report.view import (
    Band,
    Cell,
    ClassPage,
    Column,
    ExerciseColumn,
    MistakeRow,
    Slice,
    StudentRow,
    TaskRow,
)
from harness.report.words import STATUS, mistake_title
from harness.spec.model import Exercise
from harness.store.model import Run, StudentResult

BANDS = 10
_STATUSES = tuple(STATUS.values())
_CODE = {row.key: code for code, row in enumerate(_STATUSES, 1)}  # 0: no such task


def _address(student: str) -> str:
    return f"students/{stem(student)}.html"


class Tally:
    """Takes students one by one, then gives the class's page and its rows."""

    def __init__(self, run: Run, exercises: Mapping[str, Exercise], titles: Mapping[str, str]) -> None:
        self._titles = titles
        self._exercise_titles = {name: exercise.title for name, exercise in exercises.items()}
        self._columns: dict[tuple[str, str], int] = {}
        self._maxima: list[float] = []
        self._names: list[str] = []
        self._scores = array("d")
        self._out_of = array("d")
        self._statuses: list[bytes] = []
        self._earned: list[array[float]] = []
        self._mistakes: dict[str, list[int]] = {}
        self._where: dict[str, dict[str, None]] = {}
        self._groups = Groups()
        self._faults: list[tuple[str, str, str]] = []
        for name in run.exercises:
            for task in exercises[name].tasks if name in exercises else ():
                self._column(name, task.name, task.points)

    def _column(self, exercise: str, task: str, maximum: float) -> int:
        """The column of a task; one that no exercise announced is added at the end."""
        column = self._columns.setdefault((exercise, task), len(self._columns))
        if column == len(self._maxima):
            self._maxima.append(maximum)
        return column

    def add(self, result: StudentResult) -> None:
        """Counts a student."""
        student = len(self._names)
        self._names.append(result.student)
        self._scores.append(result.score)
        self._out_of.append(result.max_score)
        statuses = bytearray(len(self._columns))
        earned = array("f", bytes(4 * len(self._columns)))
        for exercise in result.exercises:
            self._exercise_titles.setdefault(exercise.exercise, exercise.title)
            for judgement in exercise.judgements:
                column = self._column(exercise.exercise, judgement.task, judgement.max_score)
                if column >= len(statuses):
                    statuses.append(0)
                    earned.append(0.0)
                statuses[column] = _CODE[judgement.status]
                earned[column] = judgement.score
                self._note(student, exercise.exercise, judgement)
        self._statuses.append(bytes(statuses))
        self._earned.append(earned)

    def _note(self, student: int, exercise: str, judgement: Judgement) -> None:
        self._groups.add(student, exercise, judgement)
        for mistake in judgement.mistakes:
            who = self._mistakes.setdefault(mistake, [])
            if not who or who[-1] != student:
                who.append(student)
            self._where.setdefault(mistake, {})[judgement.task] = None
        if judgement.status == "judge_error":
            name = self._names[student]
            href = f"{_address(name)}#{anchor(exercise, judgement.task)}"
            self._faults.append((line(name), href, line(judgement.task)))

    # ------------------------------------------------------------ what comes of it

    def rows(self) -> Iterator[StudentRow]:
        """The rows of the class's table, in the order the students came."""
        heads = [
            (column, line(task), f"#{anchor(exercise, task)}", points(self._maxima[column]))
            for (exercise, task), column in self._ordered()
        ]
        for student, name in enumerate(self._names):
            shown, href = line(name), _address(name)
            statuses, earned = self._statuses[student], self._earned[student]
            cells = []
            for column, task, place, maximum in heads:
                code = statuses[column] if column < len(statuses) else 0
                if code:
                    status = _STATUSES[code - 1]
                    title = f"{shown}, {task}: {status.word}, {points(earned[column])} of {maximum}"
                    cells.append(Cell(status, title, href + place))
                else:
                    cells.append(Cell(None, f"{shown}, {task}: not in this run", ""))
            yield StudentRow(shown, href, mark(self._scores[student], self._out_of[student]), tuple(cells))

    def page(self, facts: tuple[tuple[str, str], ...]) -> ClassPage:
        """The class's page without its rows."""
        shares = [percent(score, most) for score, most in zip(self._scores, self._out_of, strict=True)]
        most = max(self._out_of, default=0.0)
        used = {code for statuses in self._statuses for code in set(statuses) if code}
        return ClassPage(
            facts=facts,
            students=len(self._names),
            mean=mark(statistics.fmean(shares) * most / 100 if shares else 0.0, most),
            median=mark(statistics.median(shares) * most / 100 if shares else 0.0, most),
            bands=_bands(shares),
            mistakes=self._mistake_rows(),
            groups=self._groups.rows(self._names.__getitem__, _address, self._titles),
            exercises=self._exercise_columns(),
            columns=tuple(
                Column(line(exercise), line(task), anchor(exercise, task)) for (exercise, task), _ in self._ordered()
            ),
            legend=tuple(status for code, status in enumerate(_STATUSES, 1) if code in used),
            faults=tuple(self._faults),
        )

    def _ordered(self) -> list[tuple[tuple[str, str], int]]:
        """The columns, an exercise's side by side even where a task was met late."""
        first: dict[str, int] = {}
        for (exercise, _), column in self._columns.items():
            first.setdefault(exercise, column)
        return sorted(self._columns.items(), key=lambda item: (first[item[0][0]], item[1]))

    def _mistake_rows(self) -> tuple[MistakeRow, ...]:
        most = max((len(who) for who in self._mistakes.values()), default=0)
        rows = [
            MistakeRow(
                title=mistake_title(mistake, self._titles),
                students=len(who),
                share=percent(len(who), most),
                tasks=tuple(line(task) for task in self._where[mistake]),
                who=tuple((line(self._names[student]), _address(self._names[student])) for student in who),
            )
            for mistake, who in self._mistakes.items()
        ]
        return tuple(sorted(rows, key=lambda row: (-row.students, row.title)))

    def _exercise_columns(self) -> tuple[ExerciseColumn, ...]:
        grouped: dict[str, list[TaskRow]] = {}
        for (exercise, task), column in self._ordered():
            grouped.setdefault(exercise, []).append(self._task_row(task, column))
        return tuple(
            ExerciseColumn(line(name), line(self._exercise_titles.get(name, name)), tuple(rows))
            for name, rows in grouped.items()
        )

    def _task_row(self, task: str, column: int) -> TaskRow:
        counts = [0] * (len(_STATUSES) + 1)
        total = 0.0
        for statuses, earned in zip(self._statuses, self._earned, strict=True):
            if column < len(statuses):
                counts[statuses[column]] += 1
                total += earned[column]
        present = sum(counts[1:])
        slices = tuple(
            Slice(status, number, percent(number, present))
            for status, number in zip(_STATUSES, counts[1:], strict=True)
            if number
        )
        earned_by_each = [earned[column] if column < len(earned) else 0.0 for earned in self._earned]
        telling = discrimination(earned_by_each, self._scores)
        maximum = self._maxima[column]
        return TaskRow(
            task=line(task),
            mean=mark(total / present if present else 0.0, maximum),
            slices=slices,
            difficulty=f"{total / present / maximum:.2f}" if present and maximum else "–",
            discrimination="–" if telling is None else f"{telling:.2f}".replace("-", "−"),
        )


def _bands(shares: list[float]) -> tuple[Band, ...]:
    """Ten bands of ten per cent; full marks belong to the last."""
    counts = [0] * BANDS
    for share in shares:
        counts[min(BANDS - 1, int(share * BANDS / 100))] += 1
    width = 100 // BANDS
    return tuple(
        Band(f"{width * band} – {width * (band + 1)} %", number, percent(number, max(counts)))
        for band, number in enumerate(counts)
    )
