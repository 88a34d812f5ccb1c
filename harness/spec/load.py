"""``exercise.toml`` to Exercise: static, without side effects, and closed to what it does not understand."""

from __future__ import annotations

import hashlib
import keyword
from fractions import Fraction
from pathlib import Path

import msgspec

from harness.spec import schema
from harness.spec.errors import SpecError
from harness.spec.kinds import KindReader
from harness.spec.model import (
    PREFIX,
    CheckKind,
    Credit,
    Exercise,
    Kind,
    PathKind,
    TableKind,
    Task,
)
from harness.spec.source import CHECK_NAME, GIVEN_NAME, SPEC_NAME
from harness.spec.written_figures import FigureReader

GIVEN_BY = {
    "follow_through": "tasks of kind path, and for checks",
    "other_structure": "tasks that ask for a structure",
    "repeated_fault": "tasks of kind path or table",
}


def load_exercise(folder: Path) -> Exercise:
    """The exercise of a folder; SpecError says file, key, cause and remedy."""
    path = folder / SPEC_NAME
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise SpecError(
            str(path), "file", error.strerror or str(error), "An exercise is a folder with exercise.toml in it"
        ) from None
    except UnicodeDecodeError as error:
        raise SpecError(str(path), "file", f"byte {error.start} is not UTF-8", "Save the file as UTF-8") from None
    return _Loader(folder, str(path)).exercise(text)


class _Loader(KindReader, FigureReader):
    """One file's reading, as a whole."""

    def exercise(self, text: str) -> Exercise:
        written = self.read(text)
        digest = hashlib.sha256(text.encode())
        for name, table in written.data.items():
            self.columns |= {column.name: column for column in self.data(name, table)}
            digest.update((self.folder / table.file).read_bytes())
        for name in written.files:
            digest.update(self.travelling(name))
        for own in (CHECK_NAME, GIVEN_NAME):
            digest.update(self.own(own).encode())
        for name, function in written.functions.items():
            self.functions[name] = self.function(name, function)
        self.common = self.credit("credit", written.credit, Credit())
        tasks = tuple(
            task for index, table in enumerate(written.tasks) for task in self.tasks(f"tasks[{index}]", table)
        )
        if not tasks:
            self.fail("tasks", "the exercise has none", "Add a [[tasks]] table for each function a student writes")
        seen: set[str] = set()
        for task in tasks:
            if task.name in seen:
                self.fail("tasks", f"two tasks are called {task.name!r}", "Give each function its own name")
            seen.add(task.name)
        return Exercise(
            id=self.folder.resolve().name,
            title=written.title,
            folder=self.folder,
            functions=tuple(self.functions.values()),
            columns=tuple(self.columns.values()),
            files=(*(table.file for table in written.data.values()), *written.files),
            tasks=tasks,
            fingerprint=digest.hexdigest(),
            given=self.own(GIVEN_NAME),
        )

    def tasks(self, key: str, table: schema.AnyTask) -> list[Task]:
        if not table.name.isidentifier() or keyword.iskeyword(table.name):
            self.fail(
                f"{key}.name", f"{table.name!r} is not a name of a function", "Use letters, digits and underscores"
            )
        if table.points <= 0:
            self.fail(f"{key}.points", f"{table.points} points", "A task is worth more than nothing")
        if not table.implementations:
            self.fail(f"{key}.implementations", "the list is empty", 'Leave it out, or write ["by_hand", "tape"]')
        kind, roles = self.kind(key, table)
        arguments = tuple(table.arguments if table.arguments is not None else roles)
        if sorted(arguments) != sorted(roles):
            self.fail(
                f"{key}.arguments",
                f"the task needs {', '.join(roles) or 'none'}",
                f"Name exactly these, in the signature's order; found {', '.join(arguments) or 'none'}",
            )
        self.used(f"{key}.credit", table, kind)
        credit = self.credit(f"{key}.credit", table.credit, self.common)
        public = tuple(
            self.figure(f"{key}.public[{i}]", figure, arguments, kind) for i, figure in enumerate(table.public)
        )
        if not public and not isinstance(kind, CheckKind):
            if self.numbers(arguments, kind):
                self.fail(
                    f"{key}.public",
                    "there is no public figure",
                    "Add at least one set of arguments that the statement shows",
                )
            public = (self.figure(key, {}, arguments, kind),)
        return [
            Task(
                name=PREFIX[implementation] + table.name,
                implementation=implementation,
                kind=kind,
                arguments=arguments,
                points=float(table.points),
                public=public,
                hidden=self.hidden(f"{key}.hidden", table, arguments, kind),
                structure=table.structure or ("optimizer" if implementation == "keras" else None),
                dtype=table.dtype,
                widen=float(table.widen),
                patience=float(table.patience),
                hint=table.hint,
                returns=table.returns,
                credit=credit,
            )
            for implementation in table.implementations
        ]

    def credit(self, key: str, table: schema.CreditTable, otherwise: Credit) -> Credit:
        """The shares that a table names, and for the others what holds otherwise."""
        shares = _named(table)
        for name, share in shares.items():
            if not 0 <= share <= 1:
                self.fail(f"{key}.{name}", f"{float(share):g} is no share of the points", "Write a number from 0 to 1")
        return msgspec.structs.replace(otherwise, **{name: float(share) for name, share in shares.items()})

    def used(self, key: str, table: schema.AnyTask, kind: Kind) -> None:
        """Refuse a share that this task could never give."""
        path = isinstance(kind, PathKind)
        given = {
            "follow_through": path or isinstance(kind, CheckKind),
            "other_structure": table.structure is not None or "keras" in table.implementations,
            "repeated_fault": path or isinstance(kind, TableKind),
        }
        for name in _named(table.credit):
            if not given[name]:
                self.fail(f"{key}.{name}", "this task has no use for it", f"Leave it out: it is for {GIVEN_BY[name]}")


def _named(table: schema.CreditTable) -> dict[str, Fraction]:
    """The shares that are written down."""
    shares = ((name, getattr(table, name)) for name in table.__struct_fields__)
    return {name: share for name, share in shares if share is not None}
