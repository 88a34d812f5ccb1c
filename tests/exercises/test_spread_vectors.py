"""10 against trigonometry in the plane, differences of the losses, and the even spread that everybody knows."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import tensorflow as tf

FOLDER = Path(__file__).resolve().parents[2] / "exercises" / "10_spread_vectors"
TURNS = 2 * np.pi * (np.arange(20) / 20) ** 1.5  # the angles of the statement's vectors
LOSSES = ("tape_min_angle_loss", "tape_min_angle_variance_loss", "tape_force_loss")

Solution = Callable[[str, str], ModuleType]


def module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"{name}_10", FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


GIVEN, CHECK = module("given"), module("check")


def on_a_sphere(size: int, dimension: int) -> np.ndarray:
    vectors = np.random.default_rng(size).normal(size=(size, dimension))
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def gaps() -> np.ndarray:
    """From each vector to the next one round the circle."""
    return np.diff(TURNS, append=2 * np.pi)


def test_kit_and_student_begin_with_the_same_twenty_vectors() -> None:
    assert np.array_equal(GIVEN.twenty(), CHECK.twenty())
    assert np.allclose(np.unwrap(np.arctan2(*GIVEN.twenty().T[::-1])), TURNS, rtol=1e-12, atol=1e-12)


def test_the_smallest_angle_is_the_first_gap(solution: Solution) -> None:
    found = solution("10_spread_vectors", "by_hand").min_angle(GIVEN.twenty())
    assert found == pytest.approx(2 * np.pi / 20**1.5, rel=1e-12)
    assert round(found, 6) == 0.070248


def test_the_losses_are_what_gaps_on_the_circle_make_of_them(solution: Solution) -> None:
    """Two points an angle a apart push each other along the circle with cos(a/2)/(4 sin²(a/2))."""
    tape = solution("10_spread_vectors", "with_tape")
    vectors = tf.Variable(GIVEN.twenty())
    m = np.minimum(gaps(), np.roll(gaps(), 1))
    spread = -(m.min() - 0.4 * np.sum((m - m.mean()) ** 2))
    apart = TURNS[:, None] - TURNS[None]
    half = apart / 2 + np.eye(20)
    along = np.cos(half) / (4 * np.sin(half) ** 2) * np.sign(np.sin(half)) * (1 - np.eye(20))
    force = np.abs(along.sum(axis=1)).sum()
    found = [float(getattr(tape, name)(vectors)) for name in LOSSES]
    assert found == pytest.approx([-2 * np.pi / 20**1.5, spread, force], rel=1e-9)
    assert found == pytest.approx([-0.070248, 0.0394642, 489.804855], rel=1e-5)


@pytest.mark.parametrize("name", LOSSES)
@pytest.mark.parametrize("size", [(6, 3), (8, 2), (5, 4)])
def test_slopes_of_check_and_solution_are_differences_along_the_sphere(
    solution: Solution, name: str, size: tuple[int, int]
) -> None:
    vectors = CHECK._scattered(np.random.default_rng(size), *size)
    value, slope = CHECK.LOSSES[name](vectors)
    found, own = GIVEN.with_slope(getattr(solution("10_spread_vectors", "with_tape"), name))(vectors)
    assert float(found) == pytest.approx(value, rel=1e-12)
    assert np.allclose(CHECK.tangential(own.numpy(), vectors), slope, rtol=1e-10, atol=1e-10)
    direction = CHECK.tangential(np.random.default_rng(1).normal(size=size), vectors)

    def moved(h: float) -> float:
        here = vectors + h * direction
        return float(CHECK.LOSSES[name](here / np.linalg.norm(here, axis=1, keepdims=True))[0])

    assert (moved(1e-6) - moved(-1e-6)) / 2e-6 == pytest.approx(float((slope * direction).sum()), rel=1e-6)


@pytest.mark.parametrize("power", [1, 2, 3])
def test_the_energys_slope_is_that_of_a_tape(power: int) -> None:
    vectors = on_a_sphere(9, 3)
    _, slope = GIVEN.with_slope(GIVEN.energy(float(power)))(vectors)
    assert np.allclose(slope.numpy(), CHECK.energy_slope(vectors, power), rtol=1e-11, atol=1e-11)


def test_sixty_steps_lead_to_sixteen_degrees_and_many_to_eighteen(solution: Solution) -> None:
    path = solution("10_spread_vectors", "with_tape").tape_spread(GIVEN.twenty(), GIVEN.energy(1.0), 0.001, 60)
    assert len(path) == 61
    assert np.allclose([np.linalg.norm(rows, axis=1) for rows in path], 1, rtol=1e-14, atol=0)
    assert round(float(np.degrees(CHECK.angles(path[-1]).min())), 1) == 16.2
    far = GIVEN.twenty()
    for _ in range(1500):
        far = CHECK.unit(far - 0.001 * CHECK.energy_slope(far, 1.0))
    assert np.degrees(CHECK.angles(far).min()) == pytest.approx(18, rel=1e-6)


def test_a_mask_behind_the_arc_cosine_has_the_value_and_no_slope() -> None:
    def masked_too_late(vectors: tf.Variable) -> tf.Tensor:
        angles = tf.acos(tf.clip_by_value(vectors @ tf.transpose(vectors), -1, 1))
        return -tf.reduce_min(tf.linalg.set_diag(angles, tf.fill([20], tf.constant(np.pi, tf.float64))))

    value, slope = GIVEN.with_slope(masked_too_late)(GIVEN.twenty())
    assert float(value) == pytest.approx(-2 * np.pi / 20**1.5, rel=1e-12)
    assert np.isnan(slope.numpy()).any()


def test_hidden_vectors_keep_away_from_kinks() -> None:
    for size, dimension in CHECK.SIZES:
        vectors = CHECK._scattered(np.random.default_rng(5), size, dimension)
        angles = np.sort(CHECK.angles(vectors), axis=1)
        assert (angles[:, 1] - angles[:, 0] > CHECK.UNALIKE).all()
