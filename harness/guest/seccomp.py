"""System calls a guest is refused: they make namespaces, look into processes, or hold memory that no limit counts.

Where a guest has no process numbers of its own (``apart`` False), it is refused those too that end, slow down or
limit another process: their first argument must be the guest itself.

A student's program has no use for any of them; each is a door to the kernel or around a limit. The filter is a short
program for the kernel's packet filter, as prctl(2) and seccomp(2) describe it. On an architecture without a row in
the table no filter is set: what else the tier gives holds all the same.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
from typing import NamedTuple

_SET_SECCOMP, _MODE_FILTER = 22, 2
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000
_LOAD, _JUMP_IF, _JUMP_IF_ANY_BIT, _JUMP_IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x45, 0x35, 0x06
_NUMBER_AT, _ARCHITECTURE_AT, _FIRST_ARGUMENT_AT = 0, 4, 16
_X32 = 0x40000000  # system calls of a second kind that x86-64 has
_NAMESPACES = 0x7E020000  # CLONE_NEW… of every kind
_EVERYBODY = 0xFFFFFFFF  # the -1 of kill(-1, …)


class Calls(NamedTuple):
    """System-call numbers of one architecture."""

    architecture: int
    clone: int
    clone3: int
    refused: tuple[int, ...]
    kill: int
    own_only: tuple[int, ...]  # whose first argument is a process, or 0 for the caller
    others: tuple[int, ...]  # that reach other processes in further ways


# unshare setns mount umount2 pivot_root chroot open_tree move_mount fsopen fsmount fsconfig fspick mount_setattr,
# ptrace process_vm_readv process_vm_writev pidfd_getfd kcmp, add_key request_key keyctl, bpf perf_event_open
# userfaultfd io_uring_setup, memfd_create memfd_secret shmget msgget semget, open_by_handle_at quotactl swapon reboot;
# kill; tkill tgkill rt_sigqueueinfo rt_tgsigqueueinfo prlimit64 sched_setparam sched_setscheduler sched_setaffinity
# sched_setattr migrate_pages move_pages; setpriority ioprio_set pidfd_send_signal process_madvise process_mrelease
TABLE = {
    "x86_64": Calls(
        0xC000003E, 56, 435,
        (272, 308, 165, 166, 155, 161, 428, 429, 430, 432, 431, 433, 442, 101, 310, 311, 438, 312,
         248, 249, 250, 321, 298, 323, 425, 319, 447, 29, 68, 64, 304, 179, 167, 169),
        62, (200, 234, 129, 297, 302, 142, 144, 203, 314, 256, 279), (141, 251, 424, 440, 448),
    ),
    "aarch64": Calls(
        0xC00000B7, 220, 435,
        (97, 268, 40, 39, 41, 51, 428, 429, 430, 432, 431, 433, 442, 117, 270, 271, 438, 272,
         217, 218, 219, 280, 241, 282, 425, 279, 447, 194, 186, 190, 265, 60, 224, 142),
        129, (130, 131, 138, 240, 261, 118, 119, 122, 274, 238, 239), (140, 30, 424, 440, 448),
    ),
}  # fmt: skip


def program(calls: Calls, own: int | None = None) -> bytes:
    """The filter: EPERM for what is refused, ENOSYS for clone3 (the C library then uses clone), all else allowed.

    ``own`` is the guest's process number where it could reach others by theirs.
    """
    refuse, unknown = _REFUSE | errno.EPERM, _REFUSE | errno.ENOSYS
    refused = calls.refused if own is None else calls.refused + calls.others
    lines = [
        (_LOAD, 0, 0, _ARCHITECTURE_AT),
        (_JUMP_IF, 1, 0, calls.architecture),
        (_RETURN, 0, 0, refuse),
        (_LOAD, 0, 0, _NUMBER_AT),
        (_JUMP_IF_AT_LEAST, 0, 1, _X32),
        (_RETURN, 0, 0, refuse),
        (_JUMP_IF, 0, 1, calls.clone3),
        (_RETURN, 0, 0, unknown),
    ]
    for number in refused:
        lines += [(_JUMP_IF, 0, 1, number), (_RETURN, 0, 0, refuse)]
    lines += [
        (_JUMP_IF, 0, 4, calls.clone),
        (_LOAD, 0, 0, _FIRST_ARGUMENT_AT),
        (_JUMP_IF_ANY_BIT, 0, 1, _NAMESPACES),
        (_RETURN, 0, 0, refuse),
        (_RETURN, 0, 0, _ALLOW),
    ]
    if own is None:
        lines += _checked(calls.kill, (_EVERYBODY,), refuse, _ALLOW)
    else:
        lines += _checked(calls.kill, (0, own, -own & _EVERYBODY), _ALLOW, refuse)  # -own: its own group
        for number in calls.own_only:
            lines += _checked(number, (0, own), _ALLOW, refuse)
    lines.append((_RETURN, 0, 0, _ALLOW))
    return b"".join(struct.pack("=HBBI", *line) for line in lines)


def _checked(number: int, firsts: tuple[int, ...], if_one: int, else_: int) -> list[tuple[int, int, int, int]]:
    """Lines for one call that is decided by its first argument (the lower half of it, as all process numbers are)."""
    count = len(firsts)
    compared = [(_JUMP_IF, count - place, 0, first) for place, first in enumerate(firsts)]
    return [
        (_JUMP_IF, 0, count + 3, number),
        (_LOAD, 0, 0, _FIRST_ARGUMENT_AT),
        *compared,
        (_RETURN, 0, 0, else_),
        (_RETURN, 0, 0, if_one),
    ]


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("lines", ctypes.c_char_p))


_libc = ctypes.CDLL(None, use_errno=True)
_calls = TABLE.get(platform.machine())


def refuse_calls(apart: bool) -> None:
    """Set the filter for this process and all it starts; it must have given up the gaining of privileges before."""
    if _calls is None:
        return
    lines = program(_calls, None if apart else os.getpid())
    filtered = _Program(len(lines) // 8, lines)
    if _libc.prctl(_SET_SECCOMP, _MODE_FILTER, ctypes.byref(filtered), 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "seccomp")
