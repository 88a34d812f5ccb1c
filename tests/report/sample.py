"""A small class made up for the tests of the report: right, mistaken, broken and hostile work, no kit code asked."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from harness.judge.model import (
    Check,
    Difference,
    ExerciseResult,
    Judgement,
    NumberRow,
    NumbersDetail,
    PathDetail,
    Status,
)
from harness.oracle.model import Derivation
from harness.spec.expression import Number
from harness.spec.model import Derivative, Exercise, Function, Implementation, Kind, PathKind, Task, ValueKind
from harness.store.model import Run, StudentResult
from harness.wire import Operand, TapeEvent

Floats = NDArray[np.float64]
SECRET = "31415.926"  # stands for every number of a hidden figure: it must be on no page
HOSTILE = '</script><script>alert(1)</script>"><img src=x onerror=alert(2)>\u202e\x07&amp;{{ 7*7 }}'

# ---------------------------------------------------------------- exercises


def _task(name: str, implementation: Implementation, kind: Kind, points: float) -> Task:
    return Task(name, implementation, kind, (), points, (), None)


PARABOLA = Exercise(
    id="01_parabola",
    title="Walking down x²",
    folder=Path("exercises/01_parabola"),
    functions=(Function("f", "x**2", Number(Fraction(0)), ("x",)),),
    columns=(),
    files=(),
    tasks=(
        _task("df", "by_hand", ValueKind((Derivative("f", ("x",)),)), 1),
        _task("iteration_table", "by_hand", ValueKind((Derivative("f"),)), 1),
        _task("gradient_descent", "by_hand", PathKind("f", "sgd", ("start_x",)), 2),
        _task("tape_df", "tape", ValueKind((Derivative("f", ("x",)),)), 1),
        _task("tape_gradient_descent", "tape", PathKind("f", "sgd", ("start_x",)), 2),
    ),
    fingerprint="parabola",
)
LINE = Exercise(
    id="05_height_weight",
    title="Mean squared error on 150 men",
    folder=Path("exercises/05_height_weight"),
    functions=(Function("mse", "", Number(Fraction(0)), ("slope", "intercept")),),
    columns=(),
    files=(),
    tasks=(
        _task("gradients", "by_hand", ValueKind((Derivative("mse"),)), 1),
        _task("run_gradient_descent", "by_hand", PathKind("mse", "sgd", ("slope", "intercept")), 3),
        _task("keras_run_adam", "keras", PathKind("mse", "adam", ("slope", "intercept")), 2),
    ),
    fingerprint="line",
)
EXERCISES = {exercise.id: exercise for exercise in (PARABOLA, LINE)}
RUN = Run(7, "bubblewrap", {"gradkit": "0.1.0", "python": "3.11.9", "tensorflow": "2.21.0"}, tuple(EXERCISES))
TITLES = {"update-sign-ascent": "steps uphill: the update adds the gradient"}
DERIVATIONS = {
    "01_parabola": (
        Derivation(
            "df/dx",
            "2*x",
            "2 x",
            (
                ("power rule", "d/dx x**2 = 2*x", r"\frac{d}{d x} x^{2} = 2 x"),
                ("a rule beyond the subset", "d/dx g = g'", r"\begin{cases} 1 \end{cases}"),
            ),
        ),
    ),
    "05_height_weight": (
        Derivation(
            "dmse/dslope",
            "-2*heights*(weights - (slope*heights + intercept))",
            r"- 2 heights \left(- heights slope - intercept + weights\right)",
            (
                (
                    "chain rule",
                    "d/du u**2 = 2*u",
                    r"\frac{\partial}{\partial slope} \left(weights - heights slope - intercept\right)^{2} = 2 u \cdot "
                    r"\frac{\partial u}{\partial slope}",
                ),
                ("sum rule", "", r"\frac{\partial u}{\partial slope} = - heights"),
                ("mean over rows", "", r"\frac{1}{n} \sum_{i=1}^{n} - 2 heights_{i} u_{i}"),
            ),
        ),
    ),
}

HEIGHTS = np.linspace(64.0, 76.0, 30)
WEIGHTS = 6.04 * HEIGHTS - 230.5 + 8 * np.sin(np.arange(30.0))


def landscape(_exercise: Exercise, function: str, points: Floats) -> Floats:
    """x² and the mean squared error over a few made-up men."""
    if function == "f":
        return points[:, 0] ** 2
    errors = WEIGHTS[None, :] - (points[:, :1] * HEIGHTS[None, :] + points[:, 1:])
    result: Floats = (errors**2).mean(axis=1)
    return result


# ---------------------------------------------------------------- paths


def parabola_path(factor: float, steps: int, rate: float = 0.1, widen: float = 1.0, start: float = 2.0) -> PathDetail:
    """A path x, factor·x, factor²·x … beside 2·(4/5)ⁿ; the errors are those of the update rule."""
    observed = [start]
    for _ in range(steps):
        observed.append(observed[-1] * factor)
    right = [Fraction(2) * Fraction(4, 5) ** n for n in range(steps + 1)]
    errors = [abs(start - 2.0)]
    errors += [abs(after - before * (1 - 2 * rate)) for before, after in itertools.pairwise(observed)]
    derived = [4e-16 * max(abs(x), 1e-12) for x in observed]
    wrong = next((n for n, (error, tau) in enumerate(zip(errors, derived, strict=True)) if error > tau * widen), None)
    return PathDetail(
        variables=("x",),
        observed=tuple((x,) for x in observed),
        certified=tuple((float(x),) for x in right),
        exact=tuple((str(x) if n < 8 else "",) for n, x in enumerate(right)),
        values=tuple(float(x * x) for x in right),
        observed_values=tuple(x * x for x in observed),
        errors=tuple(errors),
        derived=tuple(derived),
        tolerances=tuple(tau * widen for tau in derived),
        widen=widen,
        rate=rate,
        precision="float64",
        first_wrong=wrong,
        implied_gradient=() if not wrong else ((observed[wrong - 1] - observed[wrong]) / rate,),
        implied_rate=None if not wrong else (observed[wrong - 1] - observed[wrong]) / (2 * observed[wrong - 1]),
        certified_fully=True,
    )


def line_path(sequential: bool, widen: float = 1.0) -> PathDetail:
    """A descent on the made-up men; a sequential update uses the new slope for the intercept."""

    def gradient(point: Floats) -> Floats:
        errors = point[0] * HEIGHTS + point[1] - WEIGHTS
        return np.array([2 * (errors * HEIGHTS).mean(), 2 * errors.mean()])

    rate = 5e-5
    certified, observed = [np.array([4.0, -120.0])], [np.array([4.0, -120.0])]
    errors = [0.0]
    for _ in range(25):
        certified.append(certified[-1] - rate * gradient(certified[-1]))
        here = observed[-1]
        right = here - rate * gradient(here)
        step = right.copy()
        if sequential:
            step[1] = here[1] - rate * gradient(np.array([step[0], here[1]]))[1]
        observed.append(step)
        errors.append(float(np.hypot(*(step - right))) or 3e-15)
    values = [float(landscape(LINE, "mse", np.array([point]))[0]) for point in certified]
    seen = [float(landscape(LINE, "mse", np.array([point]))[0]) for point in observed]
    return PathDetail(
        variables=("slope", "intercept"),
        observed=tuple((float(a), float(b)) for a, b in observed),
        certified=tuple((float(a), float(b)) for a, b in certified),
        exact=(),
        values=tuple(values),
        observed_values=tuple(seen),
        errors=tuple(errors),
        derived=(1e-12,) * 26,
        tolerances=(1e-12 * widen,) * 26,
        widen=widen,
        rate=rate,
        precision="float64",
        first_wrong=1 if sequential else None,
        implied_gradient=(-7216.4, -96.2) if sequential else (),
        implied_rate=None,
        certified_fully=True,
    )


def long_path(points: int = 10_001, wrong_at: int | None = 4130) -> PathDetail:
    """Ten thousand steps, one of which may be wrong."""
    xs = [0.98**n for n in range(points)]
    errors = [1e-18 * x for x in xs]
    if wrong_at is not None:
        errors[wrong_at] = 1.0
    return PathDetail(
        variables=("w",),
        observed=tuple((x,) for x in xs),
        certified=tuple((x,) for x in xs),
        exact=(),
        values=tuple(x * x for x in xs),
        observed_values=tuple(x * x for x in xs),
        errors=tuple(errors),
        derived=tuple(1e-16 * x for x in xs),
        tolerances=tuple(1e-16 * x for x in xs),
        widen=1.0,
        rate=0.01,
        precision="float64",
        first_wrong=wrong_at,
        implied_gradient=(),
        implied_rate=None,
        certified_fully=True,
    )


def broken_path() -> PathDetail:
    """A path that turns to NaN and infinity and ends early."""
    path = parabola_path(0.8, 6)
    observed = ((2.0,), (1.6,), (math.nan,), (math.inf,), (-math.inf,))
    return PathDetail(
        **{
            **{name: getattr(path, name) for name in path.__struct_fields__},
            "observed": observed,
            "observed_values": (4.0, 2.56, math.nan, math.inf, math.inf),
            "errors": (0.0, 0.0, math.nan, math.inf, math.inf),
            "first_wrong": 2,
            "certified_fully": False,
        }
    )


# ---------------------------------------------------------------- tapes


VARIABLE = Operand("Variable", "float64", True, "yes", "before")
CONSTANT = Operand("Tensor", "float64", False, "no", "before")
TARGET = Operand("Tensor", "float64", False, "yes", "inside")


def descent_tapes(steps: int, source: Operand = VARIABLE, answer: bool = True) -> tuple[TapeEvent, ...]:
    """One tape a step, each asked once after its block."""
    events: list[TapeEvent] = []
    for tape in range(1, steps + 1):
        events += [
            TapeEvent("created", tape),
            TapeEvent("entered", tape),
            TapeEvent("left", tape),
            TapeEvent("asked", tape, method="gradient", targets=(TARGET,), sources=(source,), answered=(answer,)),
        ]
    return tuple(events)


NESTED = (
    TapeEvent("created", 1, persistent=True),
    TapeEvent("entered", 1),
    TapeEvent("watched", 1, targets=(CONSTANT,)),
    TapeEvent("created", 2),
    TapeEvent("entered", 2, under=(1,)),
    TapeEvent("left", 2),
    TapeEvent(
        "asked",
        2,
        under=(1,),
        listed=True,
        method="gradient",
        targets=(TARGET,),
        sources=(VARIABLE, CONSTANT),
        answered=(True, False),
    ),
    TapeEvent("left", 1),
    TapeEvent("asked", 1, method="gradient", targets=(TARGET,), sources=(VARIABLE,), error="RuntimeError: " + HOSTILE),
)

# ---------------------------------------------------------------- judgements


def judgement(
    task: str,
    implementation: Implementation,
    status: Status,
    score: float,
    most: float,
    checks: tuple[Check, ...] = (),
    message: str = "",
    *,
    kind: str = "value",
    hint: str = "",
    mistakes: tuple[str, ...] = (),
    remarks: tuple[str, ...] = (),
) -> Judgement:
    """A judgement with little said of it."""
    return Judgement(
        task=task,
        implementation=implementation,
        kind=kind,
        status=status,
        score=score,
        max_score=most,
        message=message,
        hint=hint,
        mistakes=mistakes,
        checks=checks,
        remarks=remarks,
    )


PUBLIC_PATH = (("start_x", "2.0"), ("learning_rate", "0.1"), ("n_iterations", "10"))


def hidden(status: Status, step: int | None = None) -> Check:
    """A hidden figure, full of what must not be shown."""
    return Check(
        public=False,
        arguments=(("start_x", SECRET),),
        status=status,
        credit=0.0,
        message=f"expected {SECRET}",
        mistakes=(),
        difference=None if step is None else Difference(step, 0, float(SECRET), float(SECRET), float(SECRET)),
        detail=NumbersDetail((NumberRow("x", SECRET, SECRET, SECRET, float(SECRET), float(SECRET), False),)),
        printed=f"called with {SECRET}",
    )


def numbers(right: bool) -> NumbersDetail:
    """df at two points."""
    return NumbersDetail(
        (
            NumberRow("df/dx", "6.0" if right else "3.0", "6", "6", 0.0 if right else 3.0, 2.7e-15, right),
            NumberRow("df/dx", "nan" if not right else "-4.0", "-4", "", math.nan if not right else 0.0, 1e-15, right),
        )
    )


def parabola(descent: PathDetail, wrong: bool, hidden_status: Status = "pass") -> ExerciseResult:
    """01_parabola: the numbers right, the descent as given."""
    status: Status = "fail" if wrong else "pass"
    tapes = descent_tapes(10)
    said = "Step 1 should move toward the minimum: x went from 2 to 2.4." if wrong else ""
    return ExerciseResult(
        PARABOLA.id,
        PARABOLA.title,
        (
            judgement(
                "df", "by_hand", "pass", 1, 1, (Check(True, (("x", "3.0"),), "pass", 1, "", detail=numbers(True)),)
            ),
            judgement("iteration_table", "by_hand", "not_attempted", 0, 1, message="Write iteration_table: four rows."),
            judgement(
                "gradient_descent",
                "by_hand",
                status,
                0.5 if wrong else 2,
                2,
                (
                    Check(True, PUBLIC_PATH, status, 0, said, detail=descent, printed="x = 2.0\nx = 2.4\n"),
                    hidden(hidden_status, 1 if hidden_status == "fail" else None),
                    hidden("pass"),
                ),
                said,
                hint="On which side of x does the slope point downhill?" if wrong else "",
                mistakes=("update-sign-ascent",) if wrong else (),
                kind="path",
            ),
            judgement(
                "tape_df", "tape", "pass", 1, 1, (Check(True, (("x", "3.0"),), "pass", 1, "", tape=descent_tapes(1)),)
            ),
            judgement(
                "tape_gradient_descent",
                "tape",
                "pass",
                2,
                2,
                (Check(True, PUBLIC_PATH, "pass", 1, "", detail=parabola_path(0.8, 10), tape=tapes),),
                kind="path",
            ),
        ),
    )


def height_weight(sequential: bool, widen: float = 1.0) -> ExerciseResult:
    """05_height_weight: the descent right or sequential, the Keras one not judged."""
    status: Status = "fail" if sequential else "pass"
    arguments = (("heights", "150 numbers"), ("weights", "150 numbers"), ("slope", "4.0"), ("intercept", "-120.0"))
    return ExerciseResult(
        LINE.id,
        LINE.title,
        (
            judgement(
                "gradients", "by_hand", "error", 0, 1, message="NameError: name 'n' is not defined\nby_hand.py, line 9"
            ),
            judgement(
                "run_gradient_descent",
                "by_hand",
                status,
                1 if sequential else 3,
                3,
                (Check(True, arguments, status, 0, "", detail=line_path(sequential, widen)),),
                "The intercept of step 1 uses the slope that step 1 has just made." if sequential else "",
                mistakes=("sequential-update",) if sequential else (),
                kind="path",
            ),
            judgement("keras_run_adam", "keras", "judge_error", 2, 2, message="The kit could not certify this path."),
        ),
        ("A notebook was handed in as well; the .py files count.",),
    )


def two_descents() -> ExerciseResult:
    """05_height_weight: two descents on one surface, the first sequential, the second right."""

    def descent(task: str, implementation: Implementation, wrong: bool) -> Judgement:
        check = Check(True, (("slope", "4.0"),), "fail" if wrong else "pass", 0, "", detail=line_path(wrong))
        return judgement(task, implementation, check.status, 0 if wrong else 2, 2, (check,), kind="path")

    return ExerciseResult(
        LINE.id,
        LINE.title,
        (descent("run_gradient_descent", "by_hand", True), descent("keras_run_adam", "keras", False)),
    )


def every_status() -> ExerciseResult:
    """A task for each status there is, hostile text in every field a student can fill."""
    statuses: tuple[Status, ...] = tuple(one for one in get_args(Status) if one not in ("pass", "judge_error"))
    return ExerciseResult(
        PARABOLA.id,
        PARABOLA.title,
        tuple(
            judgement(
                f"task_{status}",
                "by_hand",
                status,
                0,
                1,
                (
                    Check(
                        True,
                        (("x", HOSTILE),),
                        status,
                        0,
                        HOSTILE,
                        detail=NumbersDetail((NumberRow(HOSTILE, HOSTILE, HOSTILE, HOSTILE, math.inf, 0.0, False),)),
                        printed=HOSTILE,
                        tape=NESTED,
                    ),
                ),
                f"{status}: {HOSTILE}",
                hint=HOSTILE,
                mistakes=(HOSTILE,),
                remarks=(HOSTILE,),
            )
            for status in statuses
        ),
        (HOSTILE,),
    )


ADA = StudentResult("ada", (parabola(parabola_path(0.8, 10), False), height_weight(False)))
BOB = StudentResult("Bob Müller", (parabola(parabola_path(1.2, 10), True, "fail"), height_weight(True, 1000.0)))
EVE = StudentResult(f"../{HOSTILE}", (every_status(),))
NAN = StudentResult("nan", (parabola(broken_path(), True), height_weight(False)))
LONG = StudentResult("long-descent", (parabola(long_path(), True),))
ODD = StudentResult("odd\udcff\x00bytes" + "y" * 300, ())
ZOE = StudentResult("zoe", (two_descents(),))
STUDENTS = (ADA, BOB, EVE, NAN, LONG, ODD, ZOE)


def students() -> Iterator[StudentResult]:
    """The class, one at a time."""
    yield from STUDENTS


def crowd(count: int) -> Iterator[StudentResult]:
    """A larger class, made as it is asked for."""
    for number in range(count):
        source = (ADA, BOB, NAN)[(number * number + number // 3) % 3]
        yield StudentResult(f"student{number:04d}", source.exercises)
