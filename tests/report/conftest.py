"""A report written once for all tests that read it."""

from __future__ import annotations

from pathlib import Path

import pytest
import sample

from harness.report.pages import write_report


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the sample class's report."""
    out = tmp_path_factory.mktemp("report")
    write_report(
        out, sample.RUN, sample.students, sample.EXERCISES, sample.DERIVATIONS, sample.landscape, sample.TITLES
    )
    return out
