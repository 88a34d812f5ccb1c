"""How much memory and how many processes a guest uses, read from /proc; nothing where there is no /proc."""

from __future__ import annotations

import os
from typing import NamedTuple

PAGE_KB = os.sysconf("SC_PAGE_SIZE") // 1024


class Usage(NamedTuple):
    """Of a process and all it started."""

    resident_kb: int  # private and shared anonymous memory
    processes: int


def resident_kb(pid: int | str) -> int:
    """Memory of one process that no file backs; 0 when it is gone."""
    return sum(int(line.split()[1]) for line in _status(pid) if line.startswith(("RssAnon", "RssShmem")))


def address_space_kb(pid: int | str) -> tuple[int, int]:
    """All of a process's address space, and its private writable part."""
    sizes = {line.split(":")[0]: int(line.split()[1]) for line in _status(pid) if line.startswith(("VmSize", "VmData"))}
    return sizes.get("VmSize", 0), sizes.get("VmData", 0)


def usage(pid: int, baseline_kb: int) -> Usage:
    """What a guest and its descendants hold above ``baseline_kb`` each."""
    family = [pid, *descendants(pid)]
    return Usage(sum(max(0, resident_kb(member) - baseline_kb) for member in family), len(family))


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
