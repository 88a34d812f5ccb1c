"""What can keep the runner from its work, said with the thing, the cause and the next command."""

from __future__ import annotations


class ZygoteGone(Exception):
    """A zygote that had been at work has ended: the next one is started, and nobody is told."""


class RunnerError(Exception):
    """``thing: cause. next command``."""

    def __init__(self, thing: str, cause: str, remedy: str) -> None:
        super().__init__(f"{thing}: {cause}. {remedy}")
        self.thing, self.cause, self.remedy = thing, cause, remedy

    def __reduce__(self) -> tuple[type[RunnerError], tuple[str, str, str]]:
        return RunnerError, (self.thing, self.cause, self.remedy)  # a worker's error comes back whole
