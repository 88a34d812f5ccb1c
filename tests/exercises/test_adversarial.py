"""11: the classifier that travels with it, one trained anew, its gradient by complex steps, and the attack shown."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import tensorflow as tf

FOLDER = Path(__file__).resolve().parents[2] / "exercises" / "11_adversarial"

Solution = Callable[[str, str], ModuleType]


def module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"{name}_11", FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


CHECK = module("check")


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """As in the folder of a student, where the weights lie."""
    monkeypatch.chdir(FOLDER)
    return module("given")


def test_the_classifier_is_right_on_its_samples(given: ModuleType) -> None:
    images, labels = given.samples()
    model = given.classifier()
    found = [int(np.argmax(model(given.picture(image)))) for image in images]
    assert images.shape == (60, 16, 16, 3)
    assert np.mean(found == labels) >= 0.95


def test_kit_and_student_have_the_same_classifier(given: ModuleType) -> None:
    images, _ = given.samples()
    model = given.classifier()
    for image in images[::7]:
        found = model(given.picture(image))
        assert found.dtype == tf.float32
        assert found.shape == (2,)
        assert np.allclose(found, CHECK.network().probabilities(image.astype(float)), rtol=1e-3, atol=1e-6)


def test_the_checks_gradient_is_that_of_complex_steps() -> None:
    network, image = CHECK.network(), CHECK.samples()[0][4]
    slope, _ = network.gradient(image)
    numbers = np.random.default_rng(0)
    for place in zip(*(numbers.integers(0, n, 12) for n in image.shape), strict=True):
        moved = image.astype(complex)
        moved[place] += 1e-30j
        z = network.hidden(moved) @ network.second + network.second_bias
        p = np.exp(z) / np.exp(z).sum()
        assert slope[place] == pytest.approx((p[0] - p[1]).imag / 1e-30, rel=1e-9)


def test_float32_stays_within_a_tenth_of_the_room_it_is_given(solution: Solution, given: ModuleType) -> None:
    ask = solution("11_adversarial", "with_tape").tape_input_gradient
    for number in CHECK.attackable()[:6]:
        image = CHECK.samples()[0][number]
        slope, room = CHECK.network().gradient(image)
        found = ask(given.classifier(), given.picture(image)).numpy()
        assert np.all(np.abs(found - slope) <= room / 10)
        assert np.mean(np.abs(slope) > room) > 0.95


def test_four_steps_turn_a_sure_disc_into_a_sure_bar(solution: Solution, given: ModuleType) -> None:
    model, image = given.classifier(), given.picture(given.samples()[0][0])
    images = solution("11_adversarial", "with_tape").tape_adversarial(model, image, 4)
    disc = [float(model(one)[0]) for one in images]
    assert len(images) == 5
    assert disc == pytest.approx([0.9998, 0.9973, 0.9406, 0.2742, 0.0069], abs=6e-5)
    assert disc[0] >= 0.95
    assert float(model(images[-1])[1]) >= 0.9
    assert np.abs(images[-1] - images[0]).max() <= 4 / 255 + 1e-6
    assert np.min(images) >= 0
    assert np.max(images) <= 1
    assert np.abs(CHECK.network().gradient(CHECK.samples()[0][0])[0]).max() == pytest.approx(0.00132, rel=5e-3)


def test_hidden_runs_separate_a_gradient_that_is_computed_once() -> None:
    """Else that mistake would pass: some channel of certain sign must turn while the image moves."""
    assert len(CHECK.attackable()) >= 10
    for number in CHECK.attackable():
        images = CHECK.attack(CHECK.samples()[0][number], 4)
        first, _ = CHECK.network().gradient(images[0])
        slope, room = CHECK.network().gradient(images[3])
        turned = (np.abs(slope) > room) & (np.sign(slope) != np.sign(first))
        assert turned.any(), number


def test_the_script_trains_a_classifier_anew() -> None:
    train = module("train")
    weights = train.train(count=3000, epochs=40, seed=5)
    assert [w.shape for w in weights] == [(768, 24), (24,), (24, 2), (2,)]
    assert all(w.dtype == np.float32 for w in weights)
    images, labels = train.draw(200, np.random.default_rng(77))
    assert train.accuracy(weights, images, labels) >= 0.75


def test_the_images_of_the_exercise_are_the_scripts() -> None:
    train = module("train")
    images, labels = train.draw(train.SAMPLES, np.random.default_rng(train.SEED + 1))
    kept, classes = CHECK.samples()
    assert np.allclose(kept, images, rtol=0, atol=1e-7)
    assert np.array_equal(classes, labels)
