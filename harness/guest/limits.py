"""Limits the system itself holds a guest to."""

from __future__ import annotations

import resource
import sys

from harness.guest.usage import address_space_kb
from harness.wire import Config

FILES_OPEN = 128
RUNTIME_MB = 1024  # address space, hardly ever touched, that TensorFlow's threads reserve when its runtime starts


def limit(config: Config) -> None:
    """Take the limits of this configuration for this process and all it starts."""
    wanted = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: config.file_mb << 20,
        resource.RLIMIT_NOFILE: FILES_OPEN,
        resource.RLIMIT_CPU: config.cpu_seconds,
    }
    if config.isolation == "namespaces":  # elsewhere the system counts all of the user's processes together
        wanted[resource.RLIMIT_NPROC] = config.processes
    if sys.platform == "linux":
        space, data = address_space_kb("self")
        wanted[resource.RLIMIT_DATA] = (data << 10) + (config.memory_mb << 20)
        wanted[resource.RLIMIT_AS] = (space << 10) + (config.memory_mb + RUNTIME_MB << 20)
    for what, value in wanted.items():
        hard = resource.getrlimit(what)[1]
        bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(what, (bound, bound))
