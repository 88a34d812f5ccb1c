"""Scripts of a submission: real files, imported as modules, that count as far as they ran."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import ModuleType


class ForgivingLoader(SourceFileLoader):
    """Runs a script; what stops it is reported, and the module stays as far as it came."""

    def __init__(self, name: str, path: str, stopped: Callable[[str, BaseException], None]) -> None:
        super().__init__(name, path)
        self._stopped = stopped

    def exec_module(self, module: ModuleType) -> None:
        """Run the module's code."""
        try:
            super().exec_module(module)
        except BaseException as error:  # quit() and whatever else a student's top level does ends that file only
            self._stopped(f"{self.name}.py", error)


class Scripts(MetaPathFinder):
    """Finds the scripts of a submission, so that one imports the other as far as it ran; helpers are found as usual."""

    def __init__(self, folder: Path, names: Sequence[str], stopped: Callable[[str, BaseException], None]) -> None:
        self._paths = {name.removesuffix(".py"): folder / name for name in names}
        self._stopped = stopped

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """A specification for a script that is there."""
        del path, target
        script = self._paths.get(fullname)
        if script is None or not script.is_file():
            return None
        return importlib.util.spec_from_file_location(
            fullname, script, loader=ForgivingLoader(fullname, str(script), self._stopped)
        )


def run(name: str) -> dict[str, object]:
    """The names a script has defined when it came to its end or was stopped."""
    module = importlib.import_module(name.removesuffix(".py"))
    return sys.modules.get(module.__name__, module).__dict__
