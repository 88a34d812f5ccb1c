"""Bubblewrap: a read-only view of the interpreter and its libraries, nothing else, and no network.

Inside, each guest gets namespaces of its own (``harness.guest.isolation``). What holds solutions is covered: the
kit's installed package, its repository, and the course. Only the guest's side of the kit is seen, under ``/kit``.
"""

from __future__ import annotations

import os
import shutil
import stat
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from harness.runner.errors import RunnerError
from harness.runner.model import Flavour, Limits
from harness.runner.sandbox.launch import (
    KIT,
    KIT_PARTS,
    Launch,
    cpu_seconds,
    environment,
    interpreter,
    libraries,
    python,
)
from harness.runner.script import BANNED
from harness.spec.course import find_course
from harness.spec.errors import CourseNotFound
from harness.wire import Config

INSIDE = Path("/kit")
PRIVATE = "/student"
SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/nix/store", "/etc/alternatives")
SYSTEM_FILES = ("/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/localtime")
DEVICES = ("null", "zero", "full", "random", "urandom")
NOBODY = 65534
# A by-hand guest has nothing of these: what cannot be seen cannot be imported.
HIDDEN_FROM_LIGHT = (*BANNED, "jaxlib")


class Bubblewrap:
    """Namespaces made by ``bwrap``, and more of them for each guest."""

    def launch(self, flavour: Flavour, limits: Limits, control: int) -> Launch:
        """How a zygote of this flavour is started, so that it serves the descriptor ``control``."""
        bwrap = shutil.which("bwrap")
        if bwrap is None or sys.platform != "linux":
            raise RunnerError("bubblewrap", "there is no command bwrap", "Install it: apt install bubblewrap")
        config = Config(
            flavour=flavour,
            isolation="namespaces",
            control=control,
            private=PRIVATE,
            memory_mb=limits.memory_mb,
            file_mb=limits.file_mb,
            processes=limits.processes,
            cpu_seconds=cpu_seconds(limits),
            run_as=NOBODY if os.geteuid() == 0 and _everybody_can_read() else None,
        )
        argv = (bwrap, *_namespaces(config), *_view(), *_covers(flavour), "--remount-ro", "/", "--chdir", "/", "--")
        return Launch((*argv, *python(config, INSIDE)), environment(PRIVATE))


def _namespaces(config: Config) -> Iterator[str]:
    yield from ("--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try")
    yield "--new-session"
    if config.run_as is not None:
        yield from ("--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID")


def _view() -> Iterator[str]:
    """System libraries, the interpreter, packages, harmless devices, the guest's side of the kit."""
    for known in (*SYSTEM, *SYSTEM_FILES):
        yield from _seen(Path(known))
    for path in _seen_folders():
        yield from _passable(path)
        yield from ("--ro-bind", str(path), str(path))
    yield from ("--dir", str(INSIDE), "--dir", str(INSIDE / "harness"))
    for part in KIT_PARTS:
        yield from ("--ro-bind", str(KIT / part), str(INSIDE / "harness" / part))
    yield from ("--proc", "/proc", "--tmpfs", "/dev", "--perms", "1777", "--tmpfs", PRIVATE)
    if not any(path.is_relative_to("/tmp") for path in _visible()):
        yield from ("--symlink", PRIVATE, "/tmp")  # where programs write that ask nobody
    for device in DEVICES:
        yield from ("--dev-bind", f"/dev/{device}", f"/dev/{device}")
    yield from ("--remount-ro", "/dev")


def _seen(path: Path) -> Iterator[str]:
    if path.is_symlink():
        yield from ("--symlink", os.readlink(path), str(path))
    elif path.exists():
        yield from _passable(path)
        yield from ("--ro-bind", str(path), str(path))


def _passable(path: Path) -> Iterator[str]:
    """The folders on the way to it, open to everybody, as those outside may not be."""
    for parent in reversed(path.parents[:-1]):
        yield from ("--dir", str(parent))


def _needed() -> tuple[Path, ...]:
    """Folders of the interpreter and of packages."""
    python = interpreter()
    wanted = [
        python.parent,
        Path(sysconfig.get_path("stdlib")).resolve(),
        Path(sysconfig.get_path("platstdlib")).resolve(),
        Path(str(sysconfig.get_config_var("LIBDIR") or "/usr/lib")),
        *libraries(),
    ]
    return tuple(dict.fromkeys(path for path in wanted if path.is_dir()))


def _seen_folders() -> tuple[Path, ...]:
    """Those of them that the system's own folders do not hold already."""
    return tuple(path for path in _needed() if not any(path.is_relative_to(known) for known in SYSTEM))


def _visible() -> tuple[Path, ...]:
    """Every folder that is seen with all that it holds."""
    return (*map(Path, SYSTEM), *_seen_folders())


def _covers(flavour: Flavour) -> Iterator[str]:
    """What lies in view and must not: course and kit with all beside them, and what by-hand work may not use."""
    visible = _visible()
    whole, in_part = _roots()
    roots = [root for root in whole if any(root.is_relative_to(seen) for seen in visible)]
    for root in roots:
        yield from ("--tmpfs", str(root))
        for path in _needed():  # which an environment in the course's own folder holds
            if path.is_relative_to(root):
                yield from (*_passable(path), "--ro-bind", str(path), str(path))
    kit = [] if KIT.parent in roots else [KIT]
    course = [root / name for root in in_part for name in ("exercises", "solutions")]
    installed = [library / "harness" for library in libraries()]
    refused = [library / name for library in libraries() for name in HIDDEN_FROM_LIGHT] if flavour == "light" else []
    for folder in dict.fromkeys((*kit, *course, *installed, *refused)):
        if folder.is_dir() and any(folder.is_relative_to(seen) for seen in visible):
            yield from ("--tmpfs", str(folder), "--remount-ro", str(folder))
    for root in roots:
        yield from ("--remount-ro", str(root))


def _roots() -> tuple[list[Path], list[Path]]:
    """The folders of the course, and of the repository that the kit runs from, an outer one before an inner.

    Those that can be covered, and those that hold what the system or the packages lie in.
    """
    found = {KIT.parent}
    with suppress(CourseNotFound):
        found.add(find_course().exercises.parent)
    system = [Path(known).resolve() for known in SYSTEM]
    in_part = [root for root in found if root in libraries() or any(one.is_relative_to(root) for one in system)]
    return sorted(found.difference(in_part)), in_part


def _everybody_can_read() -> bool:
    """Whether an ordinary user could run the interpreter and read its packages, once they lie inside."""
    files = (interpreter(), KIT / "wire.py", *(library / "numpy" / "__init__.py" for library in libraries()))
    return all(path.stat().st_mode & stat.S_IROTH for path in files if path.exists())
