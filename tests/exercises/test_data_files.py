"""The data files that travel with the exercises."""

from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("path", "header", "rows"),
    [("05_height_weight/heights_weights.csv", "height_in,weight_lb", 150)],
)
def test_a_data_file_has_its_header_and_its_rows(path: str, header: str, rows: int) -> None:
    lines = (ROOT / "exercises" / path).read_text(encoding="ascii").splitlines()
    assert lines[0] == header
    assert len(lines) == rows + 1
    assert all(len(line.split(",")) == 2 for line in lines)


def test_the_heights_are_inches_and_the_weights_pounds_of_grown_men() -> None:
    heights, weights = np.loadtxt(
        ROOT / "exercises" / "05_height_weight" / "heights_weights.csv", delimiter=",", skiprows=1, unpack=True
    )
    assert 58 < heights.min() < heights.max() < 80
    assert 110 < weights.min() < weights.max() < 270
