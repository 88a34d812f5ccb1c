"""``python -m tests.crash --kills 100 [--seed N] [--sandbox plain|bubblewrap]``."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.crash.kills import kill


def main() -> int:
    """Kill, compare, and say what it came to; 1 where anything differs."""
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--sandbox", default="plain")
    chosen = parser.parse_args()
    started = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="gradkit-crash-") as scratch:
        came = kill(Path(scratch), chosen.kills, chosen.seed, sandbox=chosen.sandbox)
    seconds = time.perf_counter() - started
    print(f"{came.kills} kills of a run of {came.seconds:.1f} s, {came.compared} brought to their end, {seconds:.0f} s")
    print(f"different: {', '.join(came.different) or 'nothing'}")
    return bool(came.different)


if __name__ == "__main__":
    sys.exit(main())
