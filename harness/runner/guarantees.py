"""What each tier promises of a submission: the one table behind ``gradkit doctor``, the README and the tests."""

from __future__ import annotations

import socket
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, NamedTuple

from harness.runner import probes
from harness.runner.model import Tier
from harness.runner.pool import Runner
from harness.runner.probes import LIMITS, Scene

Promise = Literal["yes", "on Linux", "no"]
Found = Literal["holds", "not promised", "broken"]


class Guarantee(NamedTuple):
    """One thing a submission cannot do, and the guest that tries it."""

    says: str  # "A submission …"
    bubblewrap: Promise
    plain: Promise
    probe: Callable[[Scene], bool]  # whether it holds here

    def promised(self, tier: Tier) -> bool:
        """Whether a tier gives it on this system."""
        promise = self.bubblewrap if tier == "bubblewrap" else self.plain
        return promise == "yes" or (promise == "on Linux" and sys.platform == "linux")


GUARANTEES: tuple[Guarantee, ...] = (
    Guarantee("reaches no network", "yes", "no", probes.network),
    Guarantee("reads no solutions, specifications, hand-ins or files of yours", "yes", "no", probes.reading),
    Guarantee("writes nowhere but in a temporary folder of its own", "yes", "no", probes.writing),
    Guarantee("sees no process but its own", "yes", "no", probes.processes_seen),
    Guarantee("fills that folder no further than its cap, in bytes and files", "yes", "no", probes.large_folder),
    Guarantee("ends, signals and slows down no process but its own", "yes", "on Linux", probes.signals),
    Guarantee("makes no namespaces, traces and mounts nothing", "yes", "on Linux", probes.calls),
    Guarantee("leaves no process behind", "yes", "on Linux", probes.survivors),
    Guarantee("starts no more processes than the limit", "yes", "on Linux", probes.bomb),
    Guarantee("holds no more memory than the limit, resident and shared", "yes", "on Linux", probes.memory),
    Guarantee("finds no file of an earlier submission in its folder", "yes", "yes", probes.earlier_files),
    Guarantee("inherits no descriptor of the grader's", "yes", "yes", probes.descriptors),
    Guarantee("inherits nothing of the grader's environment", "yes", "yes", probes.variables),
    Guarantee("takes no more time than the limit", "yes", "yes", probes.endless),
    Guarantee("writes no file larger than the limit", "yes", "yes", probes.large_file),
    Guarantee("prints no more than the limit", "yes", "yes", probes.flood),
    Guarantee("returns no more than the limit", "yes", "yes", probes.long_answer),
    Guarantee("speaks to the grader only in answers to what it was asked", "yes", "yes", probes.nonsense),
)


@contextmanager
def scene(tier: Tier) -> Iterator[Scene]:
    """A runner of a tier, and things it should not reach."""
    with (
        tempfile.TemporaryDirectory(prefix="gradkit-doctor-") as folder,
        socket.create_server(("127.0.0.1", 0)) as server,
        Runner(tier, LIMITS) as runner,
    ):
        secret = Path(folder) / "secret"
        secret.write_text("handed in by somebody else")
        yield Scene(runner, secret, Path(folder), server.getsockname()[1])


def found(guarantee: Guarantee, tier: Tier, where: Scene) -> Found:
    """What becomes of one guarantee of a tier on this machine; it is tried where it is promised."""
    if not guarantee.promised(tier):
        return "not promised"
    return "holds" if guarantee.probe(where) else "broken"


def markdown() -> str:
    """The table as the README has it."""
    head = "| a submission … | `bubblewrap` | `plain` |\n|---|---|---|\n"
    return head + "".join(f"| {row.says} | {row.bubblewrap} | {row.plain} |\n" for row in GUARANTEES)
