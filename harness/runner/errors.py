"""What can keep the runner from its work, said with the thing, the cause and the next command."""


class ZygoteGone(Exception):
    """A zygote that had been at work has ended: the next one is started, and nobody is told."""


class RunnerError(Exception):
    """``thing: cause. next command``."""

    def __init__(self, thing: str, cause: str, remedy: str) -> None:
        super().__init__(f"{thing}: {cause}. {remedy}")
        self.thing, self.cause, self.remedy = thing, cause, remedy
