"""The zygote's loop: asked over the control socket, it forks a fresh guest, and tells how each one ended.

Each request carries two descriptors: the guest's data socket, which the zygote never reads, and a status socket, on
which it reports the end. When the other side closes either, the guest is ended. One thread, no student code.
"""

from __future__ import annotations

import gc
import os
import select
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NoReturn

import msgspec

from harness.guest import usage
from harness.guest.isolation import Isolation
from harness.guest.limits import limit
from harness.wire import BEGUN, READY, WITH_NOTEBOOKS, Config, Ended

MANY = 4096  # more descriptors than a zygote ever has
LOOK_MS = 50  # how often a running guest's memory is looked at
ROUNDS = 200  # of ending orphans that have left orphans
WHY = 500  # bytes of what kept a guest from beginning

Serve = Callable[[socket.socket, Config, Path], NoReturn]


@dataclass
class Guest:
    """A running guest as its zygote knows it."""

    number: int
    pid: int
    seen: int  # its number in /proc
    status: socket.socket
    begun: int  # pipe on which it says that it is set up, or what kept it from that
    grown_kb: int = 0
    over: Literal["", "memory", "processes"] = ""


class Zygote:
    """Holds the guests that run, by process number."""

    def __init__(self, config: Config, isolation: Isolation, control: socket.socket, serve: Serve) -> None:
        self.config, self.isolation, self.control, self.serve = config, isolation, control, serve
        self.guests: dict[int, Guest] = {}
        self.count = 0
        self.notebooks = False
        self.linux = sys.platform == "linux"
        self.own: usage.Memory | None = None
        self.woken, waker = socket.socketpair()
        self.woken.setblocking(False)
        waker.setblocking(False)
        self._waker = waker
        self.poll = select.poll()
        self.poll.register(control, select.POLLIN)
        self.poll.register(self.woken, select.POLLIN)

    def run(self) -> None:
        """Serve until the control socket is closed; then end every guest."""
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(self._waker.fileno(), warn_on_full_buffer=False)
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal's interrupt is the trusted side's business
        self._settle()
        with suppress(BrokenPipeError):  # the other side was killed meanwhile: its socket says so too
            self.control.send(READY)
        while True:
            events = dict(self.poll.poll(LOOK_MS if self.guests else None))
            if self.woken.fileno() in events:
                self._reap()
            for guest in list(self.guests.values()):
                if guest.status.fileno() in events:
                    self._end(guest)
                elif self.own:
                    self._look(guest, self.own)
            if self.config.isolation == "session" and self.guests:
                self._end_orphans()
            if self.control.fileno() in events and not self._asked():
                break
        for guest in self.guests.values():
            self._kill(guest)
        if self.config.isolation == "session":  # elsewhere all of it goes with this process
            for pid in list(self.guests):
                _wait(pid)
            self.guests.clear()
            self._end_orphans()
        self.isolation.leave()

    def _settle(self) -> None:
        """What all guests share from here on is not the collector's concern: its pages stay shared."""
        gc.collect()
        gc.freeze()
        self.own = usage.memory("self") if self.linux else None

    def _asked(self) -> bool:
        """Fork a guest for the next request; False when nobody will ask again."""
        try:
            kind, fds, _, _ = socket.recv_fds(self.control, 1, 2)
        except ConnectionResetError:  # it was killed before it had read that this zygote is ready
            return False
        if not kind:
            return False
        data, status = (socket.socket(fileno=fd) for fd in fds)
        if kind == WITH_NOTEBOOKS and not self.notebooks:
            import IPython.core.interactiveshell  # noqa: F401  # once here, rather than in every guest with a notebook

            self.notebooks = True
            self._settle()
        self.count += 1
        begun, tell = os.pipe()
        try:
            self.isolation.before(self.count)
            pid = os.fork()
        except OSError as error:  # the machine has no room for another process
            self._report(Guest(self.count, 0, 0, status, begun), 0, str(error))
        else:
            if pid == 0:
                self._become_guest(data, self.count, tell)
            guest = Guest(self.count, pid, usage.seen_pid(pid) if self.linux else pid, status, begun)
            self.guests[pid] = guest
            self.poll.register(status, select.POLLIN)
        os.close(tell)
        data.close()
        return True

    def _become_guest(self, data: socket.socket, number: int, tell: int) -> NoReturn:
        """Leave everything of the zygote behind, and serve."""
        try:
            folder = self._set_up(number, tell)
            kept = os.dup2(data.detach(), 3, inheritable=False)
            os.closerange(kept + 1, MANY)
            self.serve(socket.socket(fileno=kept), self.config, folder)
        finally:
            os._exit(1)

    def _set_up(self, number: int, tell: int) -> Path:
        """The folder of a guest that is set apart and limited; its zygote is told so, or what was in the way."""
        try:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            folder = self.isolation.enter(number)
            null = os.open(os.devnull, os.O_RDWR)
            for standard in (0, 1, 2):
                os.dup2(null, standard)
            limit(self.config, self.own)
        except Exception as error:  # whatever it was, the zygote is told before the guest ends of it
            os.write(tell, f"{type(error).__name__}: {error}".encode(errors="replace")[:WHY])
            raise
        os.write(tell, BEGUN)
        return folder

    def _look(self, guest: Guest, own: usage.Memory) -> None:
        used = usage.usage(guest.seen, own.resident_kb)
        guest.grown_kb = max(guest.grown_kb, used.resident_kb)
        if used.resident_kb > self.config.memory_mb * 1024:
            guest.over = "memory"
        elif used.processes > self.config.processes:
            guest.over = "processes"
        if guest.over:
            self._kill(guest)

    def _end(self, guest: Guest) -> None:
        """The other side asks for the end, or has gone."""
        self.poll.unregister(guest.status)
        self._kill(guest)

    def _kill(self, guest: Guest) -> None:
        family = usage.descendants(guest.seen) if self.linux and self.config.isolation == "session" else []
        for pid in (guest.pid, *family):
            _signal(os.kill, pid)
        if self.config.isolation == "session":
            _signal(os.killpg, guest.pid)

    def _reap(self) -> None:
        """Report every guest that has ended."""
        self.woken.recv(4096)
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            if guest := self.guests.pop(pid, None):
                self._report(guest, status)

    def _report(self, guest: Guest, status: int, failed: str = "") -> None:
        failed = failed or _why_not_begun(guest.begun)
        os.close(guest.begun)
        if self.config.isolation == "session":
            self._end_orphans()
        with suppress(KeyError):  # its end was asked for, or it was never there
            self.poll.unregister(guest.status)
        with suppress(OSError):  # nobody waits for it any more
            guest.status.send(msgspec.json.encode(Ended(status, guest.grown_kb, guest.over, failed)))
        guest.status.close()
        self.isolation.clear(guest.number)

    def _end_orphans(self) -> None:
        """What has lost its parent among a guest's processes is this process's child, and no guest: it is ended.

        Nobody counts what it holds, so it is not waited for until its guest ends. One that forks and ends, for ever,
        is met again at the next look: a guest alone may not keep the others waiting.
        """
        for _ in range(ROUNDS):
            left = [pid for pid in usage.children(os.getpid()) if pid not in self.guests]
            if not left:
                return
            for pid in left:
                _signal(os.kill, pid)
                _wait(pid)


def _why_not_begun(begun: int) -> str:
    """What kept a guest that has ended from beginning; empty where it had begun."""
    os.set_blocking(begun, False)  # nothing a guest does may keep the zygote waiting
    try:
        said = os.read(begun, WHY)
    except BlockingIOError:
        said = b""
    return "" if said == BEGUN else said.decode(errors="replace") or "it ended before it had begun"


def _signal(send: Callable[[int, int], None], pid: int) -> None:
    try:
        send(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):  # gone already, or no group of that number yet
        return


def _wait(pid: int) -> None:
    try:
        os.waitpid(pid, 0)
    except ChildProcessError:
        return
