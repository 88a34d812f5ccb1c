"""A notebook's cells, run by IPython's shell: each stands alone, and what only concerns display is ignored."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from harness.guest.clock import Budget
from harness.wire import Unit

DISPLAY_MAGICS = ("matplotlib", "config", "load_ext", "reload_ext", "unload_ext", "autoreload", "tensorflow_version")
SHELL_MAGICS = ("pip", "conda", "mamba", "micromamba", "uv", "system", "sx", "sc")
SHELL_CELLS = ("bash", "sh", "script", "system", "sx", "perl", "ruby")

Failed = Callable[[str, int, BaseException], None]
Remark = Callable[[str], None]


def run_notebook(unit: Unit, budget: Budget, failed: Failed, remark: Remark) -> dict[str, object]:
    """The names its cells have defined; each cell that did not come to its end is reported by its number, from 1."""
    shell = _shell(remark)
    given = dict(shell.user_ns)
    for number, cell in enumerate(unit.cells, 1):
        shell.execution_count = number
        try:
            with budget.piece():
                result = shell.run_cell(cell, store_history=False)
            error = result.error_before_exec or result.error_in_exec
        except BaseException as caught:  # the clock may strike between the student's code and here
            error = caught
        if error is not None:
            failed(unit.name, number, error)
    return {name: thing for name, thing in shell.user_ns.items() if given.get(name) is not thing}


def _shell(remark: Remark) -> Any:
    """A shell that keeps no history, shows nothing, and runs no program."""
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    settings = Config()
    settings.HistoryManager.enabled = False
    settings.InteractiveShell.ast_node_interactivity = "none"
    settings.InteractiveShell.colors = "nocolor"
    streams = sys.stdout, sys.stderr
    shell: Any = InteractiveShell.instance(config=settings)
    sys.stdout, sys.stderr = streams
    shell.showtraceback = shell.showsyntaxerror = shell.showindentationerror = _nothing
    shell.ask_exit = _nothing
    shell.system = shell.system_raw = shell.system_piped = _pass_over(remark, "the shell command !{}", None)
    shell.getoutput = _pass_over(remark, "the shell command !{}", [])
    magics = shell.magics_manager.magics
    for name in DISPLAY_MAGICS + SHELL_MAGICS:
        magics["line"][name] = _pass_over(remark, f"%{name} {{}}", None)
    for name in SHELL_CELLS:
        magics["cell"][name] = _pass_over(remark, f"a %%{name} cell", None)
    return shell


def _nothing(*args: object, **named: object) -> None:
    del args, named


def _pass_over(remark: Remark, what: str, result: object) -> Callable[..., object]:
    """A stand-in that takes note of what it was asked, and does nothing."""

    def passed_over(line: str = "", *rest: object, **named: object) -> object:
        del rest, named
        remark(f"passed over: {what.format(str(line).strip())}".rstrip())
        return result

    return passed_over
