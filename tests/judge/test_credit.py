"""Credit across tasks: a fault is charged once where it is proved to be the same, and no fault is ever worth making."""

import itertools
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
import numpy as np
import pytest
from observed import Function, arguments, load, returned

from harness.judge.credit import SHARED
from harness.judge.judge import judge_task
from harness.judge.model import Judgement
from harness.judge.together import together
from harness.oracle.figures import figures
from harness.oracle.mistakes import LOOP_MISTAKES
from harness.spec.model import Credit, Exercise, Task
from harness.wire import Returned, TapeEvent

PATHS = ("gradient_descent", "tape_gradient_descent", "keras_gradient_descent")
Answer = Callable[[Task, Any], Returned]


def seen_together(
    exercise: Exercise, functions: Mapping[str, Function], answer: Answer = lambda _, value: returned(value)
) -> dict[str, tuple[Judgement, Judgement]]:
    """Each task as judged alone, and as judged with the others."""
    tasks = [task for task in exercise.tasks if task.name in functions]
    with np.errstate(all="ignore"):
        seen = {
            task.name: [
                (figure, answer(task, functions[task.name](*arguments(task, figure))))
                for figure in figures(exercise, task, 1)
            ]
            for task in tasks
        }
    alone = [judge_task(exercise, task, seen[task.name]) for task in tasks]
    return {one.task: (one, two) for one, two in zip(alone, together(exercise, alone, seen), strict=True)}


def scores(told: Mapping[str, tuple[Judgement, Judgement]]) -> dict[str, float]:
    return {name: judgement.score for name, (_, judgement) in told.items()}


def unchanged(told: Mapping[str, tuple[Judgement, Judgement]]) -> bool:
    return all(alone.score == judgement.score for alone, judgement in told.values())


def with_credit(exercise: Exercise, **shares: float) -> Exercise:
    """The exercise with other shares for all its tasks."""
    tasks = tuple(msgspec.structs.replace(task, credit=Credit(**shares)) for task in exercise.tasks)
    return msgspec.structs.replace(exercise, tasks=tasks)


@pytest.fixture(scope="module")
def parabola() -> Exercise:
    return load("01_parabola")


@pytest.fixture(scope="module")
def himmelblau() -> Exercise:
    return load("12_two_variables")


def right(x: float) -> float:
    return 2 * x


def halved(x: float) -> float:
    return x


def walk(slope: Function, keep: slice = slice(None), more: int = 0, sign: float = 1.0) -> Function:
    """A descent by a slope, of which a part is returned."""

    def path(x: float, rate: float, steps: int) -> list[float]:
        points = [x]
        for _ in range(steps + more):
            points.append(points[-1] - sign * rate * slope(points[-1]))
        return points[keep]

    return path


def table(slope: Function) -> Function:
    """Four rows (n, x, slope, x_next), rounded as on paper."""

    def rows() -> list[tuple[float, ...]]:
        x, found = 2.0, []
        for n in range(1, 5):
            found.append((n, round(x, 6), round(slope(x), 6), round(x - slope(x) / 10, 6)))
            x -= slope(x) / 10
        return found

    return rows


SLIPS: Mapping[str, Function] = {
    "one-iteration-too-few": walk(right, keep=slice(None, -1)),
    "one-iteration-too-many": walk(right, more=1),
    "history-without-start": walk(right, keep=slice(1, None)),
    "start-recorded-twice": lambda x, rate, steps: [x, *walk(right)(x, rate, steps)],
    "update-sign-ascent": walk(right, sign=-1.0),
}


# ---------------------------------------------------------------- a wrong derivative


def test_a_path_that_only_has_its_derivatives_fault_keeps_its_points_and_fails(parabola: Exercise) -> None:
    told = seen_together(parabola, {"df": halved, "gradient_descent": walk(halved)})
    _, path = told["gradient_descent"]
    assert scores(told) == {"df": 0.0, "gradient_descent": 2.0}
    assert path.status == "fail"
    assert path.mistakes == ("power-coefficient-dropped",)
    assert path.remarks == (
        "It is the fault of df again: mend that first. It costs points there only: here you keep 2 of 2.",
    )


def test_a_table_worked_with_the_wrong_derivative_keeps_its_points_and_gets_its_name(parabola: Exercise) -> None:
    told = seen_together(parabola, {"df": halved, "iteration_table": table(halved)})
    _, rows = told["iteration_table"]
    assert (rows.status, rows.score, rows.mistakes) == ("fail", 1.0, ("power-coefficient-dropped",))


def test_an_author_says_how_much_is_kept(parabola: Exercise) -> None:
    functions = {"df": halved, "gradient_descent": walk(halved)}
    assert scores(seen_together(with_credit(parabola, repeated_fault=0.25), functions))["gradient_descent"] == 0.5
    none = seen_together(with_credit(parabola, repeated_fault=0.0), functions)
    assert unchanged(none)
    assert none["gradient_descent"][1].remarks == ("It is the fault of df again: mend that first.",)


@pytest.mark.parametrize(
    "path",
    [
        walk(halved, keep=slice(None, -1)),
        walk(lambda x: x**2),
        walk(lambda x: x if x > 0 else 3 * x),
        lambda x, rate, steps: [*walk(halved)(x, rate, steps)[:-1], 0.0],
        lambda x, rate, steps: [*walk(halved)(x, rate, steps)[:-1], float("nan")],
        lambda x, rate, steps: [round(y, 6) for y in walk(halved)(x, rate, steps)],
    ],
    ids=["and too few", "another derivative", "right at the public figure", "a wrong end", "no number", "rounded"],
)
def test_a_path_with_more_wrong_than_its_derivative_is_charged(parabola: Exercise, path: Function) -> None:
    assert unchanged(seen_together(parabola, {"df": halved, "gradient_descent": path}))


def test_a_table_with_more_wrong_than_its_derivative_is_charged(parabola: Exercise) -> None:
    assert unchanged(seen_together(parabola, {"df": halved, "iteration_table": lambda: table(halved)()[:-1]}))
    assert unchanged(seen_together(parabola, {"df": halved, "iteration_table": table(lambda x: 3 * x)}))


def test_a_fault_that_the_derivative_does_not_have_is_charged_in_the_path(parabola: Exercise) -> None:
    assert unchanged(seen_together(parabola, {"df": right, "gradient_descent": walk(halved)}))
    assert unchanged(seen_together(parabola, {"gradient_descent": walk(halved)}))
    assert unchanged(seen_together(parabola, {"df": lambda x: 3 * x**2, "gradient_descent": walk(halved)}))


def test_the_tapes_path_is_charged_for_the_fault_of_the_derivative_by_hand(parabola: Exercise) -> None:
    assert unchanged(seen_together(parabola, {"df": halved, "tape_gradient_descent": walk(halved)}))


def test_a_table_that_was_made_with_a_tape_is_refused_whatever_its_slope(parabola: Exercise) -> None:
    asked = TapeEvent(what="asked", tape=1)

    def answer(task: Task, value: Any) -> Returned:
        reply = returned(value)
        return msgspec.structs.replace(reply, tape=(asked,)) if task.name == "iteration_table" else reply

    told = seen_together(parabola, {"df": halved, "iteration_table": table(halved)}, answer)
    alone, rows = told["iteration_table"]
    assert rows == alone
    assert rows.score == 0.0


def slopes(x: float, y: float) -> tuple[float, float]:
    a, b = x * x + y - 11, x + y * y - 7
    return 4 * x * a + 2 * b, 2 * a + 4 * y * b


def plane_walk(gradient: Function) -> Function:
    def path(x: float, y: float, rate: float, steps: int) -> list[tuple[float, float]]:
        points = [(x, y)]
        for _ in range(steps):
            (x, y), (gx, gy) = points[-1], gradient(*points[-1])
            points.append((x - rate * gx, y - rate * gy))
        return points

    return path


def test_of_two_variables_the_same_wrong_component_must_be_taken(himmelblau: Exercise) -> None:
    def first(x: float, y: float) -> tuple[float, ...]:
        return (slopes(x, y)[0],) * 2

    def second(x: float, y: float) -> tuple[float, ...]:
        return (slopes(x, y)[1],) * 2

    same = seen_together(himmelblau, {"gradient": first, "gradient_descent": plane_walk(first)})
    other = seen_together(himmelblau, {"gradient": first, "gradient_descent": plane_walk(second)})
    assert same["gradient"][1].mistakes == other["gradient_descent"][1].mistakes == ("same-component-gradient-twice",)
    assert scores(same) == {"gradient": 0.0, "gradient_descent": 3.0}
    assert unchanged(other)


def test_a_mixed_up_step_in_two_versions_is_charged_once(himmelblau: Exercise) -> None:
    def path(x: float, y: float, rate: float, steps: int) -> list[tuple[float, float]]:
        points = [(x, y)]
        for _ in range(steps):
            x = x - rate * slopes(x, y)[0]
            y = y - rate * slopes(x, y)[1]
            points.append((x, y))
        return points

    told = seen_together(himmelblau, dict.fromkeys(("gradient_descent", "tape_gradient_descent"), path))
    assert scores(told)["tape_gradient_descent"] == 3.0
    assert scores(told)["gradient_descent"] < 3.0


def test_over_data_a_lost_factor_is_charged_in_the_gradients_only() -> None:
    def gradients(h: np.ndarray, w: np.ndarray, slope: float, intercept: float) -> tuple[float, float]:
        residual = w - (slope * h + intercept)
        return -float(np.mean(residual * h)), -float(np.mean(residual))

    def path(h: np.ndarray, w: np.ndarray, s: float, i: float, rate: float, steps: int) -> list[tuple[float, float]]:
        points = [(s, i)]
        for _ in range(steps):
            ds, di = gradients(h, w, *points[-1])
            points.append((points[-1][0] - rate * ds, points[-1][1] - rate * di))
        return points

    told = seen_together(load("05_height_weight"), {"gradients": gradients, "run_gradient_descent": path})
    assert scores(told) == {"gradients": 0.0, "run_gradient_descent": 2.0}


# ---------------------------------------------------------------- the same slip of the loop


def test_every_slip_in_the_table_is_an_edit_that_the_oracle_knows() -> None:
    assert SHARED.keys() <= {row.id for row in LOOP_MISTAKES}


@pytest.mark.parametrize("slip", SLIPS)
def test_one_slip_in_three_versions_of_a_path_is_charged_once(parabola: Exercise, slip: str) -> None:
    told = seen_together(parabola, dict.fromkeys(PATHS, SLIPS[slip]))
    assert all(slip in judgement.mistakes and judgement.status == "fail" for _, judgement in told.values())
    lost = sorted(2.0 - judgement.score for _, judgement in told.values())
    assert lost[:2] == [0.0, 0.0]
    assert lost[2] == max(2.0 - alone.score for alone, _ in told.values())
    (paying,) = (name for name, (_, judgement) in told.items() if not judgement.remarks)
    assert all(paying in " ".join(j.remarks) for name, (_, j) in told.items() if name != paying)


def test_a_slip_in_single_precision_is_the_same_slip(parabola: Exercise) -> None:
    def narrow(x: float, rate: float, steps: int) -> list[float]:
        points = [np.float32(x)]
        for _ in range(steps - 1):
            points.append(points[-1] - np.float32(rate) * (np.float32(2) * points[-1]))
        return [float(point) for point in points]

    told = seen_together(parabola, {PATHS[0]: SLIPS["one-iteration-too-few"], PATHS[1]: narrow})
    assert sorted(scores(told).values())[1] == 2.0


def test_different_slips_are_charged_each(parabola: Exercise) -> None:
    assert unchanged(seen_together(parabola, dict(zip(PATHS, SLIPS.values(), strict=False))))


@pytest.mark.parametrize(
    "shortcut",
    [
        lambda x, _, steps: [x] * (steps + 1),
        lambda x, rate, steps: [x] + [x - rate * 2 * x] * steps,
        lambda x, rate, steps: [x - k * rate * 2 * x for k in range(steps + 1)],
        lambda x, rate, steps: walk(right)(x, rate, steps)[-1],
        lambda _x, _r, steps: [0.0] * (steps + 1),
        lambda *_: [2.0 * 0.8**k for k in range(11)],
    ],
    ids=["stands still", "one step", "one slope", "last value", "zeros", "the statement's"],
)
def test_the_same_shortcut_in_three_versions_is_charged_in_each(parabola: Exercise, shortcut: Function) -> None:
    assert unchanged(seen_together(parabola, dict.fromkeys(PATHS, shortcut)))


def test_what_is_recorded_is_one_slip_throughout_an_exercise_and_a_wrong_sign_only_in_one_function() -> None:
    exercise = load("05_height_weight")

    def descent(keep: slice, sign: float = 1.0) -> Function:
        def path(h: np.ndarray, w: np.ndarray, s: float, i: float, rate: float, steps: int) -> list[tuple[float, ...]]:
            points = [np.array([s, i])]
            for _ in range(steps):
                residual = w - (points[-1][0] * h + points[-1][1])
                gradient = np.array([-2 * np.mean(residual * h), -2 * np.mean(residual)])
                points.append(points[-1] - sign * rate * gradient)
            return [tuple(map(float, point)) for point in points[keep]]

        return path

    def rmsprop(keep: slice, sign: float = 1.0) -> Function:
        def path(h: np.ndarray, w: np.ndarray, s: float, i: float, rate: float, steps: int) -> list[tuple[float, ...]]:
            points, v = [np.array([s, i])], np.zeros(2)
            for _ in range(steps):
                residual = w - (points[-1][0] * h + points[-1][1])
                gradient = np.array([-2 * np.mean(residual * h), -2 * np.mean(residual)])
                v = 0.9 * v + 0.1 * gradient**2
                points.append(points[-1] - sign * rate * gradient / np.sqrt(v + 1e-7))
            return [tuple(map(float, point)) for point in points[keep]]

        return path

    names = ("run_gradient_descent", "keras_run_rmsprop")
    few = slice(None, -1)
    recorded = seen_together(exercise, dict(zip(names, (descent(few), rmsprop(few)), strict=True)))
    assert sorted(scores(recorded).values())[1] == 2.0
    uphill = seen_together(
        exercise, dict(zip(names, (descent(slice(None), -1), rmsprop(slice(None), -1)), strict=True))
    )
    assert unchanged(uphill)


def test_a_repeated_slip_without_the_structure_asked_for_keeps_that_share_only(parabola: Exercise) -> None:
    def answer(_: Task, value: Any) -> Returned:
        return msgspec.structs.replace(returned(value), optimizers_ever=0)

    functions = {PATHS[0]: SLIPS["update-sign-ascent"], PATHS[2]: SLIPS["update-sign-ascent"]}
    assert scores(seen_together(parabola, functions, answer)) == {PATHS[0]: 0.0, PATHS[2]: 1.0}


# ---------------------------------------------------------------- no fault is worth making


@pytest.mark.parametrize("share", [0.0, 0.5, 0.9, 1.0])
@pytest.mark.parametrize("slip", SLIPS)
def test_spoiling_a_right_path_on_purpose_never_pays(parabola: Exercise, slip: str, share: float) -> None:
    exercise = with_credit(parabola, repeated_fault=share)
    # Where tasks are worth different points, the fault must not move to the cheapest.
    worth = {PATHS[0]: 0.5, PATHS[1]: 1.75, PATHS[2]: 3.1}
    tasks = tuple(msgspec.structs.replace(t, points=worth.get(t.name, t.points)) for t in exercise.tasks)
    exercise = msgspec.structs.replace(exercise, tasks=tasks)
    total: dict[frozenset[str], float] = {}
    for spoilt in (frozenset(c) for n in range(4) for c in itertools.combinations(PATHS, n)):
        told = seen_together(exercise, {name: SLIPS[slip] if name in spoilt else walk(right) for name in PATHS})
        assert all(0 <= judgement.score <= judgement.max_score for _, judgement in told.values())
        assert all(alone.status == judgement.status for alone, judgement in told.values())
        total[spoilt] = sum(scores(told).values())
    for spoilt, name in itertools.product(total, PATHS):
        assert total[spoilt | {name}] <= total[spoilt] + 1e-9


def test_a_wrong_derivative_costs_what_the_derivative_is_worth_and_never_less(parabola: Exercise) -> None:
    spoilt = seen_together(parabola, {"df": halved, "gradient_descent": walk(halved), "iteration_table": table(halved)})
    whole = seen_together(parabola, {"df": right, "gradient_descent": walk(right), "iteration_table": table(right)})
    assert sum(scores(whole).values()) - sum(scores(spoilt).values()) == parabola.task("df").points


# ---------------------------------------------------------------- the other shares


@pytest.mark.parametrize("share", [0.0, 0.5, 0.75])
def test_steps_that_are_right_from_a_wrong_point_earn_the_share_that_the_author_says(
    parabola: Exercise, share: float
) -> None:
    def slip(x: float, rate: float, steps: int) -> list[float]:
        points = [x, x - rate]
        while len(points) <= steps:
            points.append(points[-1] - rate * 2 * points[-1])
        return points

    exercise = with_credit(parabola, follow_through=share)
    (judgement, _) = seen_together(exercise, {"gradient_descent": slip})["gradient_descent"]
    for check, figure in zip(judgement.checks, figures(exercise, exercise.task("gradient_descent"), 1), strict=True):
        steps = int(figure.number("n_iterations"))
        assert check.credit == pytest.approx(share * (steps - 1) / steps, rel=1e-12)


@pytest.mark.parametrize("share", [0.0, 0.5, 0.75])
def test_right_values_by_another_structure_earn_the_share_that_the_author_says(
    parabola: Exercise, share: float
) -> None:
    def answer(_: Task, value: Any) -> Returned:
        return msgspec.structs.replace(returned(value), optimizers_ever=0)

    exercise = with_credit(parabola, other_structure=share)
    (judgement, _) = seen_together(exercise, {PATHS[2]: walk(right)}, answer)[PATHS[2]]
    assert (judgement.status, judgement.score) == ("fail", 2 * share)
