"""Mistaken walks of arrays, each written as a loop, against the rules that name them; the right one gets no name."""

from collections.abc import Callable

import numpy as np
import pytest

from harness.judge.naming.tours import (
    LOOPS,
    Slope,
    Tour,
    ended_early,
    name_cut,
    name_record,
    name_steps,
    name_values,
    outlives,
)

START = np.array([[1.7, -0.6], [0.3, 2.2]])
RATE, STEPS = 0.07, 6

Array = np.ndarray


def slope(place: Array) -> Array:
    return place**3 - 2 * place


def step(place: Array) -> Array:
    return place - RATE * slope(place)


def right_path(start: Array = START, steps: int = STEPS) -> list[Array]:
    path = [start]
    for _ in range(steps):
        path.append(step(path[-1]))
    return path


def tour(path: list[Array], steps: int = STEPS, start: Array = START, *, changed: bool = False) -> Tour:
    def near(found: Array, predicted: Array, _: Array, __: float) -> bool:
        return bool(np.abs(found - predicted).max() < 1e-12)

    return Tour(
        np.stack(path),
        start,
        steps,
        lambda place: Slope(slope(place), np.zeros_like(place)),
        lambda place, numbers, _: place - RATE * numbers,
        near,
        lambda before, after: near(after, step(before), before, 1.0),
        changed=changed,
        example=9,
    )


def walked(rule: Callable[[list[Array]], Array]) -> list[Array]:
    path = [START]
    for _ in range(STEPS):
        path.append(rule(path))
    return path


WRONG_STEPS: list[tuple[Callable[[list[Array]], Array], set[str]]] = [
    (lambda path: path[-1] + RATE * slope(path[-1]), {"update-sign-ascent"}),
    (lambda path: path[-1] - RATE * slope(START), {"gradient-computed-once"}),
    (lambda _: step(START), {"gradient-at-start-only", "only-first-step-taken"}),
    (lambda path: START - RATE * slope(path[-1]), {"start-value-reused"}),
    (lambda path: path[-1] - RATE * np.sum([slope(place) for place in path], axis=0), {"gradients-accumulated"}),
    (lambda path: path[-1] - 2 * RATE * slope(path[-1]), {"learning-rate-halved-or-doubled"}),
    (lambda path: path[-1] - RATE / 2 * slope(path[-1]), {"learning-rate-halved-or-doubled"}),
    (lambda path: path[-1], {"update-not-stored"}),
    (lambda path: path[-1] - RATE * slope(path[-1]) ** 2, set()),
]


@pytest.mark.parametrize(("rule", "names"), WRONG_STEPS)
def test_a_wrong_step_is_named_by_the_loop_that_makes_it(rule: Callable[[list[Array]], Array], names: set[str]) -> None:
    found = tour(walked(rule))
    assert set(name_steps(found, LOOPS)) == names
    assert name_record(found) == ()


R = right_path()
RECORDS: list[tuple[list[Array], set[str]]] = [
    (R, set()),
    (R[:-1], {"one-iteration-too-few", "recorded-before-update"}),
    (right_path(steps=STEPS + 1), {"one-iteration-too-many"}),
    (right_path(steps=9), {"hard-coded-hyperparameters"}),
    (R[1:], {"history-without-start"}),
    ([START, *R], {"start-recorded-twice"}),
    ([START, *R[:-1]], {"start-recorded-twice", "recorded-before-update"}),
    (R[:2], {"return-inside-loop", "stop-test-after-overwrite"}),
    ([R[-1]] * (STEPS + 1), {"history-aliased-array"}),
    ([R[0], *R[2:]], set()),
]


@pytest.mark.parametrize(("path", "names"), RECORDS)
def test_right_steps_are_named_by_what_is_recorded(path: list[Array], names: set[str]) -> None:
    assert set(name_record(tour(path))) == names


def test_a_start_that_was_overwritten_takes_its_name_only_where_the_call_changed_it() -> None:
    path = [R[-1], *R[1:]]
    assert name_record(tour(path, changed=True)) == ("caller-start-mutated",)
    assert name_record(tour(path)) == ()


def test_cut_and_rounded_numbers_are_told_apart() -> None:
    each = walked(lambda path: step(path[-1]).round(2))
    assert name_cut(tour(each))[0] == "state-rounded-each-step"
    assert name_cut(tour([START, *(place.round(4) for place in R[1:])])) == ("reported-values-rounded",)
    assert name_cut(tour(walked(lambda path: np.trunc(step(path[-1]))))) == ("state-truncated-to-int",)
    assert name_cut(tour(R)) == ()


def test_values_along_the_way_are_known_with_and_without_the_last() -> None:
    values = np.array([(place**4 / 4 - place**2).sum() for place in R])
    measures = [lambda place: np.asarray((place**4 / 4 - place**2).sum())]
    assert name_values(values, R, measures) == name_values(values[:-1], R, measures) == ("returns-cost-history",)
    assert name_values(values + 0.1, R, measures) == ()


def cut_at(limit: float, start: Array, steps: int) -> Tour:
    path = [start]
    for _ in range(steps):
        after = step(path[-1])
        if np.linalg.norm(after - path[-1]) < limit:
            break
        path.append(after)
    return tour(path, steps, start)


def test_one_threshold_for_all_figures_is_a_test_of_the_loops_own() -> None:
    starts = (START, 1.2 * START, 0.9 * START)
    tours = [cut_at(0.08, start, steps) for start, steps in zip(starts, (12, 15, 14), strict=True)]
    assert len({len(one.path) for one in tours}) > 1
    assert ended_early(tours) == ("stops-early-on-tolerance",)
    assert ended_early([tour(right_path(steps=k - 1), k) for k in (5, 7, 9)]) == ()


def test_a_list_that_outlives_its_call_begins_with_all_of_the_one_before() -> None:
    second = right_path(0.5 * START, 4)
    tours = [tour(R), tour(second, 4, 0.5 * START)]
    assert outlives([R, R + second], tours) == ("mutable-default-history", "global-state-continues")
    assert outlives([R, second], tours) == ()
    assert outlives([R, [*R[1:], START, *second]], tours) == ()
