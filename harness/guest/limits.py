"""Limits the system itself holds a guest to."""

from __future__ import annotations

import resource

from harness.guest.usage import Memory
from harness.wire import Config

FILES_OPEN = 128
GRACE = 1  # seconds of processor time between the signal that says which limit it was and the one that ends
RUNTIME_MB = 1024  # address space, hardly ever touched, that TensorFlow's threads reserve when its runtime starts


def limit(config: Config, zygote: Memory | None) -> None:
    """Take the limits of this configuration for this process and all it starts, above what the zygote held."""
    wanted = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: config.file_mb << 20,
        resource.RLIMIT_NOFILE: FILES_OPEN,
        resource.RLIMIT_CPU: config.cpu_seconds,
    }
    if config.isolation == "namespaces":  # elsewhere the system counts all of the user's processes together
        wanted[resource.RLIMIT_NPROC] = config.processes
    if zygote is not None:
        wanted[resource.RLIMIT_DATA] = (zygote.data_kb << 10) + (config.memory_mb << 20)
        wanted[resource.RLIMIT_AS] = (zygote.space_kb << 10) + (config.memory_mb + RUNTIME_MB << 20)
    for what, value in wanted.items():
        hard = resource.getrlimit(what)[1]
        bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(what, (bound, bound if hard == bound or what != resource.RLIMIT_CPU else bound + GRACE))
