"""How much memory and how many processes a guest uses, read from /proc; nothing where there is no /proc."""

from __future__ import annotations

import os
from typing import NamedTuple

FIELDS = ("RssAnon:", "RssShmem:", "VmSize:", "VmData:")


class Usage(NamedTuple):
    """Of a process and all it started."""

    resident_kb: int  # private and shared anonymous memory
    processes: int


class Memory(NamedTuple):
    """Of one process, in kilobytes; all 0 when it is gone."""

    resident_kb: int  # that no file backs
    space_kb: int  # addresses in use
    data_kb: int  # the private writable part of them


def memory(pid: int | str) -> Memory:
    """What a process holds."""
    fields = (line.split() for line in _status(pid))
    sizes = {field[0]: int(field[1]) for field in fields if field[0] in FIELDS}
    resident, shared, space, data = (sizes.get(name, 0) for name in FIELDS)
    return Memory(resident + shared, space, data)


def usage(pid: int, baseline_kb: int) -> Usage:
    """What a guest and its descendants hold above ``baseline_kb`` each."""
    family = [pid, *descendants(pid)]
    return Usage(sum(max(0, memory(member).resident_kb - baseline_kb) for member in family), len(family))


def descendants(pid: int, bound: int = 1000) -> list[int]:
    """Processes below this one, nearest first, as many as ``bound``."""
    found = children(pid)
    for member in found:
        if len(found) >= bound:
            break
        found.extend(children(member))
    return found[:bound]


def seen_pid(pid: int) -> int:
    """A child's number as this /proc shows it, which may belong to an outer namespace."""
    fd = os.pidfd_open(pid)
    try:
        with open(f"/proc/self/fdinfo/{fd}", encoding="ascii") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("Pid:"))
    finally:
        os.close(fd)


def children(pid: int) -> list[int]:
    """Processes whose parent is this one."""
    found: list[int] = []
    for task in _names(f"/proc/{pid}/task"):
        try:
            with open(f"/proc/{pid}/task/{task}/children", encoding="ascii") as file:
                found.extend(map(int, file.read().split()))
        except OSError:  # the thread has ended
            continue
    return found


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _status(pid: int | str) -> list[str]:
    try:
        with open(f"/proc/{pid}/status", encoding="utf-8", errors="replace") as file:
            return file.readlines()
    except OSError:
        return []
