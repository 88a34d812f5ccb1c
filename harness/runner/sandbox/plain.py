"""Plain processes with limits: order, not secrecy. A guest can read what you can read, and use the network."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from harness.runner.errors import RunnerError
from harness.runner.model import Flavour, Limits
from harness.runner.sandbox.launch import KIT, Launch, cpu_seconds, environment, python
from harness.wire import Config


class Plain:
    """A session, resource limits and a temporary folder for each guest."""

    def launch(self, flavour: Flavour, limits: Limits, control: int) -> Launch:
        """How a zygote of this flavour is started, so that it serves the descriptor ``control``."""
        if sys.platform == "win32":
            raise RunnerError("plain", "Windows cannot fork a prepared process", "Use the Windows Subsystem for Linux")
        folder = Path(tempfile.mkdtemp(prefix="gradkit-"))
        config = Config(
            flavour=flavour,
            isolation="session",
            control=control,
            private=str(folder),
            memory_mb=limits.memory_mb,
            file_mb=limits.file_mb,
            processes=limits.processes,
            cpu_seconds=cpu_seconds(limits),
        )
        return Launch(python(config, KIT.parent), environment(str(folder)), folder)
