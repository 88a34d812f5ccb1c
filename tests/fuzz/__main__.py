"""``python -m tests.fuzz --messages 1000000 [--seed N]``: what was accepted, refused and read, and how long it took."""

from __future__ import annotations

import argparse
import random
import time

from tests.fuzz.run import fuzz


def main() -> None:
    """Feed messages; the first one that is accepted wrongly, or breaks something, ends it with its bytes."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--messages", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    started = time.perf_counter()
    tally = fuzz(random.Random(chosen.seed), chosen.messages)
    seconds = time.perf_counter() - started
    print(
        f"{chosen.messages} messages in {seconds:.0f} s: {tally.accepted} accepted as they should be, the rest refused;"
    )
    print(f"{tally.read} values read in every way, {tally.judged} answers judged: no error, none passed")


if __name__ == "__main__":
    main()
