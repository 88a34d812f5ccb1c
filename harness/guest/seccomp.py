"""System calls a guest is refused: they make namespaces, look into processes, or hold memory that no limit counts.

A student's program has no use for any of them; each is a door to the kernel or around a limit. The filter is a short
program for the kernel's packet filter, as prctl(2) and seccomp(2) describe it. On an architecture without a row in
the table no filter is set: what else the tier gives holds all the same.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct
from typing import NamedTuple

_SET_SECCOMP, _MODE_FILTER = 22, 2
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000
_LOAD, _JUMP_IF, _JUMP_IF_ANY_BIT, _JUMP_IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x45, 0x35, 0x06
_NUMBER_AT, _ARCHITECTURE_AT, _FIRST_ARGUMENT_AT = 0, 4, 16
_X32 = 0x40000000  # system calls of a second kind that x86-64 has
_NAMESPACES = 0x7E020000  # CLONE_NEW… of every kind
_EVERYBODY = 0xFFFFFFFF  # kill(-1, …), which where there are no namespaces reaches all of the user's processes


class Calls(NamedTuple):
    """System-call numbers of one architecture."""

    architecture: int
    clone: int
    clone3: int
    kill: int
    refused: tuple[int, ...]


# unshare setns mount umount2 pivot_root chroot open_tree move_mount fsopen fsmount fsconfig fspick mount_setattr,
# ptrace process_vm_readv process_vm_writev pidfd_getfd kcmp, add_key request_key keyctl, bpf perf_event_open
# userfaultfd io_uring_setup, memfd_create memfd_secret shmget msgget semget, open_by_handle_at quotactl swapon reboot
TABLE = {
    "x86_64": Calls(
        0xC000003E, 56, 435, 62,
        (272, 308, 165, 166, 155, 161, 428, 429, 430, 432, 431, 433, 442, 101, 310, 311, 438, 312,
         248, 249, 250, 321, 298, 323, 425, 319, 447, 29, 68, 64, 304, 179, 167, 169),
    ),
    "aarch64": Calls(
        0xC00000B7, 220, 435, 129,
        (97, 268, 40, 39, 41, 51, 428, 429, 430, 432, 431, 433, 442, 117, 270, 271, 438, 272,
         217, 218, 219, 280, 241, 282, 425, 279, 447, 194, 186, 190, 265, 60, 224, 142),
    ),
}  # fmt: skip


def program(calls: Calls) -> bytes:
    """The filter: EPERM for what is refused, ENOSYS for clone3 (the C library then uses clone), all else allowed."""
    refuse, unknown = _REFUSE | errno.EPERM, _REFUSE | errno.ENOSYS
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
    for number in calls.refused:
        lines += [(_JUMP_IF, 0, 1, number), (_RETURN, 0, 0, refuse)]
    lines += [
        (_JUMP_IF, 0, 3, calls.clone),
        (_LOAD, 0, 0, _FIRST_ARGUMENT_AT),
        (_JUMP_IF_ANY_BIT, 0, 4, _NAMESPACES),
        (_RETURN, 0, 0, refuse),
        (_JUMP_IF, 0, 2, calls.kill),
        (_LOAD, 0, 0, _FIRST_ARGUMENT_AT),
        (_JUMP_IF, 1, 0, _EVERYBODY),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, refuse),
    ]
    return b"".join(struct.pack("=HBBI", *line) for line in lines)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("lines", ctypes.c_char_p))


_libc = ctypes.CDLL(None, use_errno=True)
_calls = TABLE.get(platform.machine())
_lines = program(_calls) if _calls else b""


def refuse_calls() -> None:
    """Set the filter for this process and all it starts; it must have given up the gaining of privileges before."""
    if not _lines:
        return
    filtered = _Program(len(_lines) // 8, _lines)
    if _libc.prctl(_SET_SECCOMP, _MODE_FILTER, ctypes.byref(filtered), 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "seccomp")
