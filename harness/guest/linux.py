"""The system calls a zygote and its guests need and Python 3.11 does not offer: namespaces, mounts, capabilities.

Only for Linux. ``libc`` is looked up once, before the first fork, because every guest pays for what comes after it.
"""

from __future__ import annotations

import ctypes
import os
import signal

NEWNS = 0x00020000
NEWUTS = 0x04000000
NEWIPC = 0x08000000
NEWUSER = 0x10000000
NEWPID = 0x20000000
NEWNET = 0x40000000

MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC = 1, 2, 4, 8

_PDEATHSIG = 1
_DUMPABLE = 4
_CHILD_SUBREAPER = 36
_NO_NEW_PRIVS = 38
_CAPABILITY_VERSION_3 = 0x20080522

_libc = ctypes.CDLL(None, use_errno=True)


def _check(result: int, what: str) -> None:
    if result != 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{what}: {os.strerror(code)}")


def _prctl(option: int, argument: int) -> None:
    _check(_libc.prctl(option, argument, 0, 0, 0), f"prctl({option})")


def unshare(flags: int) -> None:
    """Leave the namespaces in ``flags`` for new ones; OSError where the system refuses."""
    _check(_libc.unshare(flags), f"unshare({flags:#x})")


def setns(fd: int, kind: int) -> None:
    """Enter a namespace by its descriptor."""
    _check(_libc.setns(fd, kind), f"setns({kind:#x})")


def mount_tmpfs(where: str, options: str, flags: int = MS_NOSUID | MS_NODEV) -> None:
    """Cover a folder with an empty file system in memory."""
    _check(_libc.mount(b"tmpfs", where.encode(), b"tmpfs", flags, options.encode()), f"mount {where}")


def new_user_namespace(others: int, inside: int) -> None:
    """Enter a user namespace (and the ``others``) in which this process's user is the only one, numbered ``inside``."""
    uid, gid = os.geteuid(), os.getegid()
    unshare(NEWUSER | others)
    for name, text in (("setgroups", "deny"), ("uid_map", f"{inside} {uid} 1"), ("gid_map", f"{inside} {gid} 1")):
        with open(f"/proc/self/{name}", "w", encoding="ascii") as file:
            file.write(text)


def become(uid: int) -> None:
    """Give up root for an ordinary user, whose limit of processes the system enforces."""
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)
    _prctl(_DUMPABLE, 1)  # without it /proc/self stays root's, and the ids cannot be mapped


def gain_no_privileges() -> None:
    """Have no program that is started from here gain rights by being started."""
    _prctl(_NO_NEW_PRIVS, 1)


def drop_capabilities() -> None:
    """Give up every right over this process's namespaces."""
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
    _check(_libc.capset(header, (ctypes.c_uint32 * 6)()), "capset")


def die_with_parent() -> None:
    """Be killed when the thread that started this process ends."""
    _prctl(_PDEATHSIG, signal.SIGKILL)


def first_to_go() -> None:
    """Where the machine runs out of memory, be what the system ends, before the zygote or the trusted process."""
    with open("/proc/self/oom_score_adj", "w", encoding="ascii") as file:
        file.write("1000")


def adopt_orphans() -> None:
    """Become the parent of what descendants leave behind, so that it can be found and ended."""
    _prctl(_CHILD_SUBREAPER, 1)
