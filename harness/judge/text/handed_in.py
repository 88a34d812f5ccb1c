"""Why a function could not be judged by its values: absent, stopped, unreadable, or still the template's.

Each answer is a sentence for the student, and the mistakes it comes of. Only the text that was handed in and what
loading it came to are used here, so that nothing of a hidden figure can be told.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from harness.judge.catalogue import hint_for
from harness.judge.text.loops import endless_loops
from harness.judge.text.signature import out_of_order, signature_words
from harness.judge.text.slips import said_of_load
from harness.judge.text.slips import stopped_early as stopped
from harness.judge.text.source import (
    Defined,
    Handed,
    called,
    cells,
    functions,
    is_blank,
    nested,
    only_literals,
    reached,
    statements,
    syntax_error,
    within,
)
from harness.judge.text.stores import stored_on_the_way
from harness.judge.text.syntax import NOTHING_SAID, Said, said_of_syntax
from harness.spec.model import MinimiserKind, Task
from harness.wire import MAX_TEXT, Alien, CellReport, Loaded, Nothing, Returned, Stopped

HARD_CODED = ("hard-coded-hyperparameters",)
SIMILAR = 0.75  # of two names that may mean the same
TEXTS = (".py", ".txt", ".ipynb")


# ---------------------------------------------------------------- files


def unreadable(text: str) -> Said:
    """What is known of a script that Python cannot read, from its text."""
    error = syntax_error(text)
    return said_of_syntax(error.msg, (error.text or "").rstrip("\n"), error.offset or 0) if error else NOTHING_SAID


def elsewhere(exercise: str, task: Task, wanted: str, files: Sequence[tuple[str, bytes]]) -> Said:
    """Where a function is written that is looked for in another file; the exercise's own notebook may hold stubs."""
    written = re.compile(rb"\bdef\s+" + task.name.encode() + rb"\s*\(")
    for name, content in files:
        if name.lower().endswith(TEXTS) and name not in (wanted, f"{exercise}.ipynb") and written.search(content):
            place = f"{exercise}.ipynb" if name.endswith(".ipynb") else wanted
            return Said(
                ("wrong-file-name",), f"{name} has a function {task.name} in it, but {place} is the file for it."
            )
    return NOTHING_SAID


# ---------------------------------------------------------------- functions


def absent(exercise: str, handed: Handed, task: Task, present: Sequence[str]) -> Said:
    """Why there is no function of the task's name among those that exist after loading."""
    if isinstance(handed.load, Loaded) and (lost := _lost(handed, task, handed.load.failures)) != NOTHING_SAID:
        return lost
    if inside := nested(handed, task.name):
        place, outer = inside
        return Said((), f"It is there at {place}, but inside of {getattr(outer, 'name', '')}: move it to the margin.")
    known = functions(handed)
    if near := _similar(known, task, present, handed.siblings):
        return Said(("wrong-function-name",), f"Is {near} meant to be it?")
    scripts = [unit.name for unit in handed.units if unit.name.endswith(".py")]
    return elsewhere(exercise, task, scripts[0], handed.files) if scripts else NOTHING_SAID


def _lost(handed: Handed, task: Task, failures: Sequence[CellReport]) -> Said:
    """The file or cell in which it is written stopped before it was defined."""
    written = re.compile(rf"^[ \t]*(async[ \t]+)?def[ \t]+{task.name}[ \t]*\(|^{task.name}[ \t]*=", re.MULTILINE)
    for cell in cells(handed):
        if not written.search(cell.text):
            continue
        for report in failures:
            if (report.unit, report.cell) == (cell.unit, cell.number):
                cause = said_of_load(report, task, handed)
                words = f"It is written in {cell.name}, but {stopped(report)}. {cause.words}"
                return Said(cause.mistakes, words.strip())
    return NOTHING_SAID


def _similar(known: dict[str, Defined], task: Task, present: Sequence[str], siblings: Sequence[str]) -> str:
    """A function that looks like the one asked for: by its name, or as the only one left with its parameters."""
    others = {*siblings} - {task.name}
    names = [name for name in present if name not in others and (name in known or name not in siblings)]
    plain = {_plain(name): name for name in reversed(names)}
    bare = _plain(task.name.removeprefix("tape_").removeprefix("keras_"))
    if near := get_close_matches(_plain(task.name), plain, n=1, cutoff=SIMILAR):
        return plain[near[0]]
    if bare != _plain(task.name) and bare in plain and plain[bare] in known:
        return plain[bare]
    used = {name for function in known.values() for name in called(function.node) if name != function.node.name}
    left = [name for name in names if name in known and name not in used]
    same = [name for name in left if known[name].parameters == list(task.arguments)]
    return same[0] if len(same) == 1 and task.arguments else ""


def _plain(name: str) -> str:
    return name.lower().replace("_", "")


# ---------------------------------------------------------------- limits

LIMITS = {
    "timeout": "The function did not come to an end in the time it has",
    "memory": "The function asked for more memory than it may have",
    "crash": "The process died while the function ran",
    "output": "The function printed more than it may",
    "unreadable": "The file could not be read as Python",
    "forbidden": "A library was imported that by-hand work may not use",
}

HINTS = {  # where no mistake is named, and the task's own hint would miss the point
    "unreadable": "Python stops at the first thing it cannot read: the slip is there, or at the end of the line above. "
    "Run the file yourself until it is quiet.",
    "timeout": "Call it with very few steps and measure the time. What takes longer with each step?",
    "memory": "What do you keep that grows with each step? Keep numbers, not whole arrays or tapes.",
}


def ended(handed: Handed, task: Task, outcome: Stopped) -> Said:
    """What ran into a limit, and why as far as the text shows."""
    if isinstance(handed.load, Stopped):
        said = _load_ended(outcome)
        what = "Loading your file, before any function was called, ran into a limit"
    else:
        said = _call_ended(handed, task, outcome)
        what = LIMITS[outcome.why]
    return Said(said.mistakes, " ".join(filter(None, (f"{what}: {outcome.detail}.".replace("..", "."), said.words))))


def _call_ended(handed: Handed, task: Task, outcome: Stopped) -> Said:
    if outcome.why == "output":
        return Said(("excessive-output", *_endless(handed, task).mistakes))
    return _endless(handed, task) if outcome.why in ("timeout", "memory") else NOTHING_SAID


def _endless(handed: Handed, task: Task) -> Said:
    loops = endless_loops(handed, task.name)
    return Said(("infinite-loop",), f"Look at the loop at {loops[0].place}: {loops[0].why}") if loops else NOTHING_SAID


def _load_ended(outcome: Stopped) -> Said:
    if outcome.why not in ("timeout", "output", "memory"):
        return NOTHING_SAID
    output = ("excessive-output",) if outcome.why == "output" else ()
    return Said((*output, "top-level-side-effects"), "What stands outside of functions is run each time it is loaded.")


# ---------------------------------------------------------------- answers that the text explains


def returned_nothing(outcome: Returned) -> bool:
    """Whether None, or a gap of a template, came back."""
    return isinstance(outcome.value, Nothing) or (
        isinstance(outcome.value, Alien) and outcome.value.kind in ("ellipsis", "NotImplementedType")
    )


def said_of_text(handed: Handed, task: Task, outcomes: Sequence[Returned], names: tuple[str, ...]) -> Said:
    """What the text of a function whose answers are wrong says of the cause, beyond or instead of these names."""
    function = functions(handed).get(task.name)
    if function is None:
        return NOTHING_SAID
    if outcomes and all(map(returned_nothing, outcomes)):
        if is_blank(function) or not isinstance(outcomes[0].value, Nothing):
            return Said(("placeholder-left-in",), f"The body of {task.name} is still that of the template.")
        return NOTHING_SAID
    if out_of_order(function, task):
        return Said(("wrong-signature",), signature_words(function, task))
    fitted = isinstance(task.kind, MinimiserKind)  # of other data the best line is another one
    if (names == HARD_CODED or (fitted and not names)) and only_literals(function):
        return Said(("result-hard-coded",))
    if not names and (place := _powerless(handed, task)):
        return Said(("caret-as-power",), f"There is a `^` at {place}.")
    if not names and task.implementation != "by_hand" and (place := stored_on_the_way(function, outcomes)):
        return Said(
            ("state-blocks-gradient",), f"A variable is given its value at {place}, and the target is made of it."
        )
    return NOTHING_SAID


def written_down(handed: Handed, task: Task) -> tuple[str, ...]:
    """The name of a function whose results stand in its text."""
    function = functions(handed).get(task.name)
    return ("result-hard-coded",) if function is not None and only_literals(function) else ()


def _powerless(handed: Handed, task: Task) -> str:
    """Where a function has ``^`` beside a number, which with whole numbers raises nothing and is no power."""
    for function in reached(handed, task.name):
        for one in within(function.node):
            if isinstance(one, ast.BinOp) and isinstance(one.op, ast.BitXor):
                numbers = (_bare(one.left), _bare(one.right))
                if any(isinstance(side, ast.Constant) and type(side.value) is int for side in numbers):
                    return f"{function.cell.name}, line {one.lineno}"
    return ""


def _bare(value: ast.expr) -> ast.expr:
    return value.operand if isinstance(value, ast.UnaryOp) else value


# ---------------------------------------------------------------- remarks: what costs nothing


def much_printed(outcomes: Sequence[Returned]) -> tuple[str, ...]:
    """A word on functions that print page after page."""
    much = any(len(outcome.printed) >= MAX_TEXT for outcome in outcomes)
    return ("The function prints a great deal, which takes time and hides what matters.",) if much else ()


def changed_arguments(task: Task, outcomes: Sequence[Returned]) -> tuple[str, ...]:
    """A word on functions that write into the arrays and lists they were handed."""
    places = {place for outcome in outcomes for place in outcome.changed}
    names = [name for place, name in enumerate(task.arguments) if place in places]
    if not names:
        return ()
    verb = "holds" if len(names) == 1 else "hold"
    said = f"After the call, {' and '.join(names)} no longer {verb} the numbers that were handed over."
    return (f"{said} {hint_for(('caller-start-mutated',))}",)


def habits(handed: Handed) -> Iterator[str]:
    """What scripts do by themselves when they are loaded: it costs nothing as long as it comes to its end."""
    for cell in cells(handed):
        for statement in statements(cell.tree) if cell.unit.endswith(".py") else ():
            place = f"{cell.name}, line {statement.lineno}"
            match statement:
                case ast.Expr(ast.Call(ast.Attribute(attr="show"))):
                    yield f"{place} opens a window each time the file is loaded, and waits for somebody to close it."
                case ast.For() | ast.While() if any(isinstance(one, ast.Call) for one in within(statement)):
                    yield f'{place} runs a loop each time the file is loaded. Put it below `if __name__ == "__main__":`'
