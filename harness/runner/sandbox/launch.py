"""The command that starts a zygote, as each sandbox makes it, and what of the machine it may see."""

from __future__ import annotations

import os
import sys
import sysconfig
from pathlib import Path
from typing import NamedTuple, Protocol

import msgspec

import harness
from harness.runner.model import Flavour, Limits
from harness.wire import Config

KIT = Path(harness.__file__).parent
KIT_PARTS = ("__init__.py", "wire.py", "guest")  # all that is seen of the kit inside
BOOT = (
    "import sys; sys.path[:] = sys.argv[2].split('\\n') + sys.path + sys.argv[3].split('\\n');"
    "from harness.guest.boot import main; main(sys.argv[1])"
)


class Launch(NamedTuple):
    """How to start one zygote."""

    argv: tuple[str, ...]
    env: dict[str, str]
    folder: Path | None = None  # the sandbox's own temporary folder, removed at the end


class Sandbox(Protocol):
    """One way of keeping guests in."""

    def launch(self, flavour: Flavour, limits: Limits, control: int) -> Launch:
        """How a zygote of this flavour is started, so that it serves the descriptor ``control``."""
        ...


def interpreter() -> Path:
    """The Python that this process runs, not the virtual environment's link to it."""
    return Path(os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable))


def libraries() -> tuple[Path, ...]:
    """Folders of installed packages, as this process sees them."""
    named = [sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]
    seen = [entry for entry in sys.path if Path(entry).name in ("site-packages", "dist-packages")]
    return tuple(dict.fromkeys(Path(entry) for entry in (*named, *seen) if Path(entry).is_dir()))


def python(config: Config, kit: Path) -> tuple[str, ...]:
    """Start a zygote: no site, no user's packages, no byte code written; paths are said, not found."""
    argument = msgspec.json.encode(config).decode()
    where = "\n".join(map(str, libraries()))
    return (str(interpreter()), "-S", "-s", "-P", "-B", "-c", BOOT, argument, str(kit), where)


def environment(private: str) -> dict[str, str]:
    """All of a guest's environment. One thread for each library: guests share the processors, and start faster."""
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": private,
        "TMPDIR": private,
        "USER": "student",
        "LOGNAME": "student",
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "TERM": "dumb",
        "EDITOR": "true",
        "MPLBACKEND": "Agg",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "KERAS_HOME": f"{private}/keras",
        "KERAS_BACKEND": "tensorflow",
        "IPYTHONDIR": f"{private}/ipython",
        "CUDA_VISIBLE_DEVICES": "-1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "0",
        "TF_NUM_INTRAOP_THREADS": "1",
        "TF_NUM_INTEROP_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        "VECLIB_MAXIMUM_THREADS": "1",
    }


def cpu_seconds(limits: Limits) -> int:
    """Processor time of a guest's whole life: a backstop, generous because calls have deadlines of their own."""
    return int(limits.seconds_to_load + 100 * limits.seconds_a_call) + 1
