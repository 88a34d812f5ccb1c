"""Whether a sandbox works here: a guest is started in it, and asked something."""

from __future__ import annotations

from harness.runner.apart import Apart
from harness.runner.errors import RunnerError
from harness.runner.model import Limits
from harness.runner.sandbox.launch import Sandbox
from harness.runner.session import GuestSession
from harness.runner.zygote import Zygote
from harness.wire import Load, Returned, Unit

SCRIPT = Unit("by_hand.py", ("def answer():\n    return 42.0\n",))


def tried(sandbox: Sandbox) -> str | None:
    """None where a guest answers, else why not."""
    limits = Limits()
    files = ((SCRIPT.name, SCRIPT.cells[0].encode()),)
    load = Load(0, files, (SCRIPT,), (), limits.printed_bytes, 0, limits.seconds_a_call, limits.seconds_to_load)
    try:
        zygote = Zygote(sandbox, "light", limits)
    except (RunnerError, OSError) as error:
        return str(error)
    session = GuestSession(lambda: zygote.guest(notebook=False), load, limits, Apart(lambda: zygote, notebook=False))
    try:
        outcome = session.call("answer", ())
        return None if isinstance(outcome, Returned) else f"a guest did not answer: {outcome}"
    except RunnerError as error:
        return str(error)
    finally:
        session.close()
        zygote.close()
