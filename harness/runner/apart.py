"""A zygote for one session only: for a guest that was lost together with a zygote it shared."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from harness.runner.channel import Channel

if TYPE_CHECKING:
    from harness.runner.zygote import Zygote


class Apart:
    """Starts its zygote when it is first asked for a guest, and a new one for each guest after one that was lost."""

    def __init__(self, start: Callable[[], Zygote], notebook: bool) -> None:
        self._start, self._notebook = start, notebook
        self._zygote: Zygote | None = None

    def guest(self) -> Channel:
        """A fresh guest; RunnerError, ZygoteGone."""
        if self._zygote is None or not self._zygote.alive:
            self.close()
            self._zygote = self._start()
        return self._zygote.guest(self._notebook)

    def close(self) -> None:
        """End the zygote, if there is one."""
        if self._zygote is not None:
            self._zygote.close()
            self._zygote = None
