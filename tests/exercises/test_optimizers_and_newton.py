"""The reference solutions of 09 and 15 against their statements' figures, Keras, and mathematics done another way."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from harness.guest.given import makers

ROOT = Path(__file__).resolve().parents[2]
GIVEN = makers((ROOT / "exercises" / "09_optimizers" / "given.py").read_text(encoding="utf-8"))
SURFACES = ("bowl", "beale", "rosenbrock", "himmelblau", "saddle")

Solution = Callable[[str, str], ModuleType]


@pytest.mark.parametrize("surface", SURFACES)
def test_the_given_gradient_is_that_of_the_given_height_by_the_complex_step(surface: str) -> None:
    height, tiny = GIVEN["loss"](surface), 1e-30
    GIVEN["start"](0.0, 0.0)
    for x, y in np.random.default_rng(9).uniform(-2, 2, size=(20, 2)):
        slopes = (height([x + 1j * tiny, y]).imag / tiny, height([x, y + 1j * tiny]).imag / tiny)
        assert np.allclose(GIVEN["gradient"](surface)((x, y)), slopes, rtol=1e-12, atol=1e-12)


def test_the_given_gradient_remembers_its_calls_and_refuses_a_start_that_was_changed() -> None:
    start, gradient = GIVEN["start"](1.0, 2.0), GIVEN["gradient"]("bowl")
    assert gradient(start).tolist() == [1.0, 20.0]
    assert gradient((0.5, 1)).tolist() == [0.5, 10.0]
    assert gradient.calls == [(1.0, 2.0), (0.5, 1.0)]
    start[0] -= 0.1
    with pytest.raises(ValueError, match="start has been changed"):
        gradient((0.0, 0.0))


# ε = 0.1, β = ρ = β₁ = 0.8, β₂ = 0.95, on the bowl from (−2, 1), ten steps: the statement's table.
TABLE = [
    ("sgd", (0.06,), (-1.88, 0.4), (-1.0772302, 0.0001049)),
    ("momentum", (0.06, 0.8), (-1.88, 0.4), (0.2986201, -0.2440036)),
    ("nesterov", (0.06, 0.8), (-1.784, -0.08), (0.1958218, -0.0046928)),
    ("adagrad", (0.15, 0.1), (-1.853615, 0.8501498), (-1.3144494, 0.3804692)),
    ("adadelta", (0.35, 0.8, 0.1), (-1.7666667, 0.753129), (-0.3448618, 0.0048163)),
    ("rmsprop", (0.15, 0.8, 0.1), (-1.6837722, 0.6654252), (-0.4671425, 0.0048834)),
    ("adam", (0.15, 0.8, 0.95, 0.1), (-1.8774116, 0.856421), (-0.7467734, -0.1557456)),
]


@pytest.mark.parametrize(("rule", "settings", "first", "last"), TABLE, ids=[row[0] for row in TABLE])
def test_the_solutions_walk_as_the_statements_table_says(
    solution: Solution, rule: str, settings: tuple[float, ...], first: tuple[float, ...], last: tuple[float, ...]
) -> None:
    start = GIVEN["start"](-2.0, 1.0)
    path = getattr(solution("09_optimizers", "by_hand"), rule)(GIVEN["gradient"]("bowl"), start, *settings, 10)
    assert len(path) == 11
    assert start == [-2.0, 1.0]
    assert np.allclose(path[1], first, rtol=0, atol=6e-8)
    assert np.allclose(path[10], last, rtol=0, atol=6e-8)
    statement = (ROOT / "exercises" / "09_optimizers" / "statement.md").read_text(encoding="utf-8").replace("−", "-")
    (row,) = [line for line in statement.splitlines() if line.startswith(f"| `{rule}` |")]
    assert f"({first[0]}, {first[1]}) | ({last[0]}, {last[1]})" in row


@pytest.mark.parametrize("rule", ["sgd", "rmsprop", "adagrad", "adadelta", "adam"])
def test_kerass_own_path_is_the_one_by_hand_with_kerass_defaults(solution: Solution, rule: str) -> None:
    defaults = {"sgd": (), "rmsprop": (0.9, 1e-7), "adagrad": (1e-7,), "adadelta": (0.95, 1e-7)}
    settings = defaults.get(rule, (0.9, 0.999, 1e-7))
    by_hand = getattr(solution("09_optimizers", "by_hand"), rule)
    keras = solution("09_optimizers", "with_tape").keras_descent
    rate = 0.004 if rule == "sgd" else 0.05
    ours = by_hand(GIVEN["gradient"]("himmelblau"), GIVEN["start"](1.5, -2.3), rate, *settings, 12)
    theirs = keras(rule, GIVEN["loss"]("himmelblau"), GIVEN["start"](1.5, -2.3), rate, 12)
    assert np.allclose(ours, theirs, rtol=2e-5, atol=2e-6)


def test_newtons_figures_are_those_of_the_statement(solution: Solution) -> None:
    hand, tape = solution("15_newton", "by_hand"), solution("15_newton", "with_tape")
    assert np.allclose(hand.gradient(-1.2, 1.0), (-215.6, -88), rtol=1e-12, atol=0)
    assert np.allclose(hand.hessian(-1.2, 1.0), [[1330, 480], [480, 200]], rtol=1e-12, atol=0)
    for path in (hand.newton(-1.2, 1.0, 6), tape.tape_newton(-1.2, 1.0, 6)):
        assert np.allclose(path[1], (-1.1752809, 1.3806742), rtol=0, atol=6e-8)
        assert np.allclose(path[2], (0.7631149, -3.1750339), rtol=0, atol=6e-8)
        assert np.allclose(path[6], (1, 1), rtol=0, atol=1e-9)
    assert np.allclose(tape.tape_hessian_vector_product(-1.2, 1.0, np.array([1.5, -0.5])), (1755, 620), rtol=1e-12)


def test_the_hessian_from_tapes_is_the_one_by_hand_and_its_products_are_its_columns(solution: Solution) -> None:
    hand, tape = solution("15_newton", "by_hand"), solution("15_newton", "with_tape")
    for x, y in np.random.default_rng(15).uniform(-2, 2, size=(5, 2)).tolist():
        matrix = hand.hessian(x, y)
        assert np.allclose(tape.tape_hessian(x, y), matrix, rtol=1e-12)
        for column, unit in zip(matrix.T, np.eye(2), strict=True):
            assert np.allclose(tape.tape_hessian_vector_product(x, y, unit), column, rtol=1e-12, atol=1e-12)


def test_newtons_step_lands_where_the_fitted_bowl_is_flat(solution: Solution) -> None:
    hand = solution("15_newton", "by_hand")
    before, after = map(np.array, hand.newton(-1.4, 1.6, 1))
    assert np.allclose(hand.gradient(*before) + hand.hessian(*before) @ (after - before), 0, atol=1e-10)
