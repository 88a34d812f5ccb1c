"""The kit as a wheel lays it out, its solutions inside the installed package: a guest sees none of them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import harness
from harness.runner.sandbox import available

SCRIPT = """
import harness, os
from pathlib import Path
from harness.runner.model import Limits, Source
from harness.runner.pool import Runner
from harness.wire import Unit
package = Path(harness.__file__).parent
text = f'''
import os
def sees():
    return [float(os.path.exists(path)) for path in (
        {str(package / "course")!r}, {str(package / "runner")!r}, {str(package)!r} + "/wire.py", "/kit/harness/wire.py"
    )]
'''
unit = Unit("by_hand.py", (text,))
source = Source("x", ((unit.name, text.encode()),), (unit,), "scripts")
with Runner("bubblewrap", Limits()) as runner:
    print(runner.open(source, "light", (unit,), 0).call("sees", ()).value.data.hex())
"""


@pytest.mark.skipif("bubblewrap" not in available(), reason="bubblewrap does not work on this machine")
def test_a_guest_sees_nothing_of_an_installed_package(tmp_path: Path) -> None:
    packages = tmp_path / "site-packages"
    shutil.copytree(Path(harness.__file__).parent, packages / "harness", ignore=shutil.ignore_patterns("__pycache__"))
    (packages / "harness" / "course" / "solutions").mkdir(parents=True)
    found = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(packages)},
    )
    assert found.stderr == ""
    seen = [bytes.fromhex(found.stdout)[at : at + 8] != bytes(8) for at in range(0, 32, 8)]
    assert seen == [False, False, False, True]
