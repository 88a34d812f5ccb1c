"""Exceptions that come of how work was written down or handed in, one row each; the first that fits speaks.

What a rule says may stand on the student's page at a public figure or of loading, where no hidden input was met yet.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from functools import lru_cache
from typing import NamedTuple

from harness.judge.text.signature import out_of_order, signature_words
from harness.judge.text.source import (
    Defined,
    Handed,
    binds,
    bound_anywhere,
    bound_at_top,
    called,
    cells,
    empty_names,
    functions,
    parse,
    placeholder_line,
    within,
)
from harness.judge.text.syntax import NOTHING_SAID, Said, said_of_syntax
from harness.spec.model import Task
from harness.wire import CellReport, Fault, Loaded

SYNTAX = ("SyntaxError", "IndentationError", "TabError")
MANY = 2_000  # names, of which no close ones are sought
DRAWING = ("matplotlib", "pylab", "seaborn", "plotly", "tkinter", "turtle", "bokeh")
FRAME = re.compile(r"(?P<place>.+?), line (?P<line>\d+)(?:, in (?P<within>[^:]*))?: (?P<text>.*)", re.DOTALL)


class Case(NamedTuple):
    """An exception of a student's code, and all that is known around it."""

    fault: Fault
    task: Task
    handed: Handed
    printed: str = ""
    called: bool = True  # False: it rose while the file was loaded

    @property
    def text(self) -> str:
        """The line that raised."""
        found = _frame(self.fault)
        return found["text"] if found else ""

    @property
    def function(self) -> Defined | None:
        """The top-level function that the line stands in."""
        found = _frame(self.fault)
        return functions(self.handed).get(found["within"] or "") if found else None


def _frame(fault: Fault) -> re.Match[str] | None:
    """The innermost frame of the student's, taken apart."""
    return FRAME.fullmatch(fault.frames[-1]) if fault.frames else None


Rule = Callable[[Case], Said]


def said_of_fault(case: Case) -> Said:
    """What the first rule says that knows this exception."""
    return next((said for rule in RULES if (said := rule(case)) != NOTHING_SAID), NOTHING_SAID)


# ---------------------------------------------------------------- what Python cannot read


def _syntax(case: Case) -> Said:
    return said_of_syntax(case.fault.message, case.text) if case.fault.type in SYNTAX else NOTHING_SAID


# ---------------------------------------------------------------- what is not there


def _keyboard(case: Case) -> Said:
    asks = case.fault.type in ("EOFError", "StdinNotImplementedError") or "input()" in case.fault.message
    return Said(("input-call-in-solution",)) if asks and "input" in "".join(case.fault.frames) else NOTHING_SAID


def _package(case: Case) -> Said:
    if case.fault.type != "ModuleNotFoundError":
        return NOTHING_SAID
    found = re.search(r"No module named '([\w.]+)'", case.fault.message)
    package = found[1].partition(".")[0] if found else "it"
    there = " and NumPy" if case.task.implementation == "by_hand" else ", NumPy, and TensorFlow with Keras"
    words = f"Python's own library{there} are there, and the files you hand in; {package} is none of them."
    shows = any(re.search(r"\.show\(|mainloop\(|Screen\(", text) for text in (cell.text for cell in cells(case.handed)))
    window = ("plot-window-blocks",) if package in DRAWING and shows else ()
    return Said((*window, "import-missing-package"), words)


def _window(case: Case) -> Said:
    blocked = case.fault.type == "TclError" or "no display name" in case.fault.message
    return Said(("plot-window-blocks",)) if blocked else NOTHING_SAID


def _file(case: Case) -> Said:
    fault = case.fault
    missing = fault.type == "FileNotFoundError" or (fault.type == "NotFoundError" and "No such file" in fault.message)
    if not missing:
        return NOTHING_SAID
    data = sorted({name for name, _ in case.handed.files if not name.endswith((".py", ".ipynb")) and "/" not in name})
    beside = f"Beside your file lie: {', '.join(data[:8])}." if data else "No data file lies beside your file."
    takes = f" {case.task.name} gets its data as arguments." if case.called and case.task.arguments else ""
    return Said(("reads-local-file",), beside + takes)


UNDEFINED = re.compile(r"name '(\w+)' is not defined")
USUAL = {
    "np": "import numpy as np",
    "numpy": "import numpy",
    "tf": "import tensorflow as tf",
    "tensorflow": "import tensorflow",
    "keras": "from tensorflow import keras",
    "math": "import math",
    "plt": "import matplotlib.pyplot as plt",
    "pd": "import pandas as pd",
}
OTHER_LANGUAGES = ("true", "false", "null", "nil", "undefined", "self", "this", "elif", "elseif", "void", "var")


def _undefined(case: Case) -> Said:
    """A name without a value: of the notebook's own, of a session that is over, or of something that failed before."""
    found = UNDEFINED.search(case.fault.message) if case.fault.type == "NameError" else None
    if found is None:
        return NOTHING_SAID
    name = found[1]
    if name == "get_ipython":
        return Said(("notebook-magic-in-script",), "`get_ipython` is there in notebooks only.")
    if name in OTHER_LANGUAGES:
        return NOTHING_SAID
    lost = _lost_before(case, name)
    if lost is not None or name in bound_at_top(case.handed):
        return _defined_too_late(case, lost, name)
    others = bound_anywhere(case.handed)
    constant = len(name) > 1 and name.isupper()  # written as a setting is, and no slip for a variable
    if name in others or (not constant and name.lower() in {other.lower() for other in others}):
        return NOTHING_SAID
    if name not in USUAL and _misspelt(name, others):
        return NOTHING_SAID
    where = "the notebook" if any(unit.name.endswith(".ipynb") for unit in case.handed.units) else "the file"
    said = f"The line `{USUAL[name]}` is missing." if name in USUAL else f"`{name}` gets a value nowhere in {where}."
    return Said(("hidden-notebook-state",), said)


@lru_cache(maxsize=64)
def _misspelt(name: str, others: frozenset[str]) -> bool:
    return len(others) < MANY and bool(get_close_matches(name, others, n=1, cutoff=0.8))


def _lost_before(case: Case, name: str) -> CellReport | None:
    """The file or cell that stopped before it could give a name its value, followed back to the first that stopped."""
    load = case.handed.load
    failures = load.failures if isinstance(load, Loaded) else ()
    here = None if case.called else next((i for i, one in enumerate(failures) if one.fault == case.fault), 0)
    unit = None if here is None or not failures else failures[here].unit
    lost = None
    for report in reversed(failures[:here]):
        if unit in (None, report.unit) and binds(case.handed, report.unit, report.cell, name):
            lost, unit = report, report.unit
            found = UNDEFINED.search(report.fault.message) if report.fault.type == "NameError" else None
            if found is None:
                break
            name = found[1]
    return lost


def _defined_too_late(case: Case, lost: CellReport | None, name: str) -> Said:
    """A name that the top level gives a value: what stopped before that is to blame, or else the order."""
    if lost is not None:
        cause = said_of_load(lost, case.task, case.handed)
        return Said(cause.mistakes, f"`{name}` has no value because {stopped_early(lost)}. {cause.words}".strip())
    return (
        NOTHING_SAID if case.called else Said(("hidden-notebook-state",), f"`{name}` gets its value only further down.")
    )


def stopped_early(report: CellReport) -> str:
    """One file or cell that did not run to its end, in a clause."""
    where = report.unit if report.unit.endswith(".py") else f"cell {report.cell}"
    found = _frame(report.fault)
    line = f" at line {found['line']}" if found else ""
    if report.fault.type == "SystemExit":
        return f"{where} ends itself{line}"
    return f"{where} stopped{line}: {report.fault.type}: {report.fault.message}".rstrip(": ")


def said_of_load(report: CellReport, task: Task, handed: Handed) -> Said:
    """Why a file or cell stopped while it was loaded; what stands at its top level is a cause in itself."""
    case = Case(report.fault, task, handed, called=False)
    said = said_of_fault(case)
    if said != NOTHING_SAID or report.fault.type in (*SYNTAX, "ImportError"):
        return said
    return Said(("top-level-side-effects",), "That is work which your file does by itself as soon as it is loaded.")


# ---------------------------------------------------------------- signs that Python reads otherwise


def _caret(case: Case) -> Said:
    message = case.fault.message
    refused = " ^: " in message or "for ^=" in message or "bitwise_xor" in message or "BitwiseXor" in message
    return Said(("caret-as-power",)) if refused else NOTHING_SAID


NUMBERS = r"int|float|complex|numpy\.\w+|[\w.]*EagerTensor|[\w.]*Tensor|ResourceVariable|Variable"
NOT_CALLABLE = re.compile(rf"'({NUMBERS})' object is not callable")
CALLED_NUMBER = re.compile(r"(?<![\w.])(?:\d+\.?\d*(?:[eE]-?\d+)?|\.\d+)\s*\(|\)\s*\(")


def _number_called(case: Case) -> Said:
    """``2(x + 1)`` and ``x(x + 1)``: or, where a function was expected, parameters in another order."""
    if case.fault.type != "TypeError" or not NOT_CALLABLE.search(case.fault.message):
        return NOTHING_SAID
    if found := CALLED_NUMBER.search(case.text):
        shown = f"`{found[0].replace(' ', '')}`"
        return Said(("implicit-multiplication",), f"Python reads {shown} as the call of a function.")
    function = case.function
    if function is None:
        return NOTHING_SAID
    for name in called(parse(case.text.rstrip(":"))).intersection(function.parameters):
        place = function.parameters.index(name)
        if name in case.task.arguments[place : place + 1] or (len(name) == 1 and name not in "fgh"):
            return Said(("implicit-multiplication",), f"Python reads `{name}(…)` as the call of a function.")
        if FUNCTION_LIKE.search(name):
            return Said(("wrong-signature",), signature_words(function, case.task))
    return NOTHING_SAID


FUNCTION_LIKE = re.compile(r"^[fgh]$|^d?f|grad|slope|deriv|func|loss|model", re.IGNORECASE)


# ---------------------------------------------------------------- parameters

POSITIONAL = re.compile(r"(?:[\w.<>]*\.)?(\w+|<lambda>)\(\) (?:takes|missing) .*argument")


def _signature(case: Case) -> Said:
    """The call itself failed, or a call of the function by another one of the file."""
    found = POSITIONAL.match(case.fault.message) if case.fault.type == "TypeError" else None
    if found is None:
        return NOTHING_SAID
    function = functions(case.handed).get(found[1])
    if function is not None and found[1] == case.task.name:
        return Said(("wrong-signature",), signature_words(function, case.task))
    return Said(("wrong-signature",)) if not case.fault.frames or function is not None else NOTHING_SAID


def _order(case: Case) -> Said:
    """Something of the wrong kind in a place: a rate for a number of steps, a point for a function."""
    function = functions(case.handed).get(case.task.name)
    if (
        case.called
        and case.fault.type in ("TypeError", "ValueError")
        and function
        and out_of_order(function, case.task)
    ):
        return Said(("wrong-signature",), signature_words(function, case.task))
    return NOTHING_SAID


# ---------------------------------------------------------------- what was left as it was


def _placeholder(case: Case) -> Said:
    fault = case.fault
    if fault.type == "NotImplementedError":
        function = case.function
        line = placeholder_line(function) if function else None
        words = f"Line {line} still raises NotImplementedError, so nothing below it is run." if line else ""
        raised = case.text.lstrip().startswith("raise NotImplementedError")  # TensorFlow raises it too
        if function and raised and not line and function.node.name != case.task.name:
            words = f"Your {function.node.name} still raises NotImplementedError, and {case.task.name} needs it."
            return Said(("placeholder-left-in",), words)
        return Said(("placeholder-left-in",), words) if line else NOTHING_SAID
    if "ellipsis" in fault.message.lower() or "NotImplementedType" in fault.message:
        return Said(("placeholder-left-in",), "A gap `...` of the template is still there.")
    if "NoneType" in fault.message and (function := case.function):
        gaps = {one.id for one in ast.walk(parse(case.text.rstrip(":"))) if isinstance(one, ast.Name)}
        gaps &= empty_names(function.node)
        if gaps:
            return Said(("placeholder-left-in",), f"`{min(gaps)}` is still None, as in the template.")
    return NOTHING_SAID


def _prints(case: Case) -> Said:
    """A number is missing because a function of the same file prints its result instead of returning it."""
    if "NoneType" not in case.fault.message or not case.printed.strip():
        return NOTHING_SAID
    known = functions(case.handed)
    for name in called(parse(case.text.rstrip(":"))).intersection(known):
        parts = list(within(known[name].node))
        returns = any(isinstance(one, ast.Return) and one.value is not None for one in parts)
        prints = any(isinstance(one, ast.Call) and "print" in called(one) for one in parts)
        if prints and not returns:
            return Said(("prints-instead-of-returning",), f"`{name}` prints its result, and returns None.")
    return NOTHING_SAID


RULES: Sequence[Rule] = (
    _syntax,
    _placeholder,
    _keyboard,
    _package,
    _window,
    _file,
    _undefined,
    _caret,
    _signature,
    _order,
    _number_called,
    _prints,
)
