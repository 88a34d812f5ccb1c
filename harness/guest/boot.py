"""Where a zygote starts: it is set apart, imports what its guests will need, and waits to be asked for one."""

from __future__ import annotations

import importlib
import site
import socket
import sys

import msgspec

from harness.guest import guest
from harness.guest.isolation import ISOLATIONS
from harness.guest.zygote import Zygote
from harness.wire import Config


def main(argument: str) -> None:
    """Run the zygote that ``argument`` (a Config as JSON) describes, until its control socket is closed."""
    config = msgspec.json.decode(argument, type=Config)
    isolation = ISOLATIONS[config.isolation](config)
    isolation.found()
    control = socket.socket(fileno=config.control)
    if config.flavour == "tape":
        from harness.guest.tape import recorder, seed

        serve = guest.bind(recorder, seed)
    else:
        serve = guest.bind(guest.Nobody(), guest.seed_plain)
    site.setquit()  # Python was started without ``site``, whose exit() and quit() students know
    site.sethelper()
    for later in ("harness.guest.notebook", "importlib.util"):
        importlib.import_module(later)
    _close_the_door()
    Zygote(config, isolation, control, serve).run()


def _close_the_door() -> None:
    """Nothing of the kit can be imported by a guest: all it needs is imported by now."""
    package = sys.modules["harness"]
    for folder in list(package.__path__):
        sys.path[:] = [entry for entry in sys.path if not folder.startswith(f"{entry}/harness")]
    package.__path__ = []
    package.check = _checked_elsewhere  # type: ignore[attr-defined]
    sys.argv[:] = [""]


def _checked_elsewhere(*args: object, **named: object) -> None:
    """What ``harness.check`` is in a guest: a notebook that checks itself is being graded already."""
    del args, named
