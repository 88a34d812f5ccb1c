"""How a guest is set apart from everything else: two ways behind one interface, chosen by the sandbox's tier.

``found`` is called once, by the process that will be the zygote; ``before`` in the zygote before each fork; ``enter``
in the new guest; ``clear`` in the zygote after a guest has ended; ``leave`` when nobody will ask for another, which
is so too when the trusted side was killed.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from harness.wire import Config

STUDENT = 1000  # a guest's user and group number, inside
PRIVATE_FILES = 4096  # files and folders a guest may make


class Isolation(Protocol):
    """One way of setting guests apart."""

    def found(self) -> None: ...

    def before(self, number: int) -> None: ...

    def enter(self, number: int) -> Path: ...

    def clear(self, number: int) -> None: ...

    def leave(self) -> None: ...


class Namespaces:
    """Own user, process, mount, IPC, host-name and network namespaces; needs Linux, and works as any user.

    The zygote owns its process namespace, so it can send each next child into a fresh one and come back: a guest is
    process 1 of its own, is forked only once, and takes all it started with it when it ends.
    """

    def __init__(self, config: Config) -> None:
        self._config = config
        self._own = -1

    def found(self) -> None:
        from harness.guest import linux, seccomp  # noqa: F401  # seccomp is for later, when nothing may be looked up

        if self._config.run_as is not None:
            linux.become(self._config.run_as)
        linux.new_user_namespace(linux.NEWPID | linux.NEWNS, STUDENT)
        _continue_in_child(self._config.control)
        linux.die_with_parent()
        self._own = os.open("/proc/self/ns/pid", os.O_RDONLY)

    def before(self, number: int) -> None:
        from harness.guest import linux

        del number
        linux.setns(self._own, linux.NEWPID)
        linux.unshare(linux.NEWPID)

    def enter(self, number: int) -> Path:
        from harness.guest import linux, seccomp

        del number
        linux.die_with_parent()
        linux.first_to_go()
        linux.new_user_namespace(linux.NEWNS | linux.NEWIPC | linux.NEWUTS | linux.NEWNET, STUDENT)
        size = f"size={self._config.file_mb}m,nr_inodes={PRIVATE_FILES},mode=700"
        linux.mount_tmpfs(self._config.private, size)
        linux.mount_tmpfs("/proc", "size=64k,nr_inodes=16,mode=500")
        _what_tensorflow_reads(Path("/proc/self"))
        linux.drop_capabilities()
        linux.gain_no_privileges()
        seccomp.refuse_calls(apart=True)
        return Path(self._config.private)

    def clear(self, number: int) -> None:
        """Nothing is left: the file system in memory and the processes went with the guest."""

    def leave(self) -> None:
        """Nothing is left."""


class Session:
    """A session and a folder of its own: what any POSIX system gives. It keeps order, not secrets."""

    def __init__(self, config: Config) -> None:
        self._config = config

    def found(self) -> None:
        if sys.platform == "linux":
            from harness.guest import linux, seccomp  # noqa: F401  # seccomp is for later, in the guest

            linux.adopt_orphans()

    def before(self, number: int) -> None:
        self._folder(number).mkdir(mode=0o700)

    def enter(self, number: int) -> Path:
        os.setsid()
        if sys.platform == "linux":
            from harness.guest import linux, seccomp

            linux.die_with_parent()
            linux.first_to_go()
            linux.gain_no_privileges()
            seccomp.refuse_calls(apart=False)
        return self._folder(number)

    def clear(self, number: int) -> None:
        folder = self._folder(number)
        shutil.rmtree(folder, ignore_errors=True)
        if folder.exists():
            _unlock(folder)
            shutil.rmtree(folder, ignore_errors=True)

    def leave(self) -> None:
        shutil.rmtree(self._config.private, ignore_errors=True)

    def _folder(self, number: int) -> Path:
        return Path(self._config.private) / str(number)


ISOLATIONS: dict[str, Callable[[Config], Isolation]] = {"namespaces": Namespaces, "session": Session}


def _continue_in_child(control: int) -> None:
    """Fork; the parent only waits, and ends as its child ends."""
    pid = os.fork()
    if pid == 0:
        return
    os.close(control)
    _, status = os.waitpid(pid, 0)
    os._exit(os.waitstatus_to_exitcode(status) & 0xFF)


def _what_tensorflow_reads(folder: Path) -> None:
    """In place of /proc, which shows other processes: without these two TensorFlow's runtime does not start."""
    folder.mkdir()
    (folder / "exe").symlink_to(sys.executable)
    (folder / "cmdline").write_bytes(b"python\0")


def _unlock(folder: Path) -> None:
    """Open what a guest has made unreadable, so that it can be removed."""
    for parent, names, _ in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            if not os.path.islink(path):
                os.chmod(path, 0o700)
