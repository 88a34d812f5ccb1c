"""The trusted side's handle on a zygote: it is started once, and asked for guests."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from threading import Lock

from harness.runner.channel import Channel
from harness.runner.errors import RunnerError, ZygoteGone
from harness.runner.model import Flavour, Limits
from harness.runner.sandbox.launch import Sandbox
from harness.wire import PLAIN_GUEST, READY, WITH_NOTEBOOKS

SECONDS_TO_START = 120.0  # TensorFlow's first import from a cold disk
SECONDS_TO_END = 5.0


class Zygote:
    """A running zygote. Starting it does not wait; the first guest does."""

    def __init__(self, sandbox: Sandbox, flavour: Flavour, limits: Limits) -> None:
        self._flavour = flavour
        self._lock = Lock()
        self._ready = self._gone = False
        self._control, theirs = socket.socketpair()
        self._log = tempfile.TemporaryFile()  # noqa: SIM115  # what it says while starting, kept as long as it runs
        try:
            with theirs:
                self._launch = sandbox.launch(flavour, limits, theirs.fileno())
                self._process = self._started(theirs.fileno())
        except BaseException:
            self._control.close()
            self._log.close()
            raise

    def _started(self, theirs: int) -> subprocess.Popen[bytes]:
        """Its process; RunnerError where the machine starts none."""
        try:
            return subprocess.Popen(
                self._launch.argv,
                env=self._launch.env,
                pass_fds=(theirs,),
                stdin=subprocess.DEVNULL,
                stdout=self._log,
                stderr=self._log,
                start_new_session=True,
                cwd="/",
            )
        except OSError as error:
            self._remove_folder()
            raise RunnerError(
                f"the {self._flavour} zygote", f"it cannot be started ({error})", "Run gradkit doctor, then try again"
            ) from None

    def guest(self, notebook: bool) -> Channel:
        """A fresh guest; RunnerError when the zygote does not come up, ZygoteGone when it did and is no more."""
        data, their_data = socket.socketpair()
        status, their_status = socket.socketpair()
        with self._lock, their_data, their_status:
            try:
                self._wait_until_ready()
                kind = WITH_NOTEBOOKS if notebook else PLAIN_GUEST
                socket.send_fds(self._control, [kind], [their_data.fileno(), their_status.fileno()])
            except (OSError, RunnerError) as error:
                data.close()
                status.close()
                if isinstance(error, RunnerError):
                    raise
                if not self._ready:
                    raise self._failed("it has ended") from None
                self._lose()
                raise ZygoteGone from None
        return Channel(data, status, self._lose)

    @property
    def alive(self) -> bool:
        """Whether it still runs, as far as is known."""
        return not self._gone and self._process.poll() is None

    def _lose(self) -> None:
        """It has ended, or does not answer: no further guest is asked of it."""
        self._gone = True

    def close(self) -> None:
        """End it, and with it its guests."""
        self._control.close()
        if self._gone:
            self._process.kill()
        try:
            self._process.wait(SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._log.close()
        self._remove_folder()

    def _remove_folder(self) -> None:
        if self._launch.folder is not None:
            shutil.rmtree(self._launch.folder, ignore_errors=True)

    def _wait_until_ready(self) -> None:
        if self._ready:
            return
        self._control.settimeout(SECONDS_TO_START)
        try:
            said = self._control.recv(len(READY))
        except TimeoutError:
            raise self._failed(f"it was not ready within {SECONDS_TO_START:g} seconds") from None
        if said != READY:
            raise self._failed("it ended while starting")
        self._control.settimeout(None)
        self._ready = True

    def _failed(self, why: str) -> RunnerError:
        last = os.pread(self._log.fileno(), 4000, max(0, os.fstat(self._log.fileno()).st_size - 4000))
        lines = [line for line in last.decode("utf-8", "backslashreplace").splitlines() if line.strip()]
        told = f" ({lines[-1].strip()})" if lines else ""
        return RunnerError(
            f"the {self._flavour} zygote", f"{why}{told}", "Run gradkit doctor, which says what this machine lacks"
        )
