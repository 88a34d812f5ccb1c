"""What can keep the runner from its work, said with the thing, the cause and the next command."""


class RunnerError(Exception):
    """``thing: cause. next command``."""

    def __init__(self, thing: str, cause: str, remedy: str) -> None:
        super().__init__(f"{thing}: {cause}. {remedy}")
        self.thing, self.cause, self.remedy = thing, cause, remedy
