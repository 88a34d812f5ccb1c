"""One ``exercise.toml`` and what lies beside it: its text, its data, its functions, and how it is complained about."""

from __future__ import annotations

import keyword
import re
import tomllib
from fractions import Fraction
from pathlib import Path
from typing import Any, NoReturn

import msgspec

from harness.spec import schema
from harness.spec.data import read_columns
from harness.spec.errors import SpecError, did_you_mean
from harness.spec.expression import symbols
from harness.spec.formula import FormulaError, parse
from harness.spec.model import (
    Column,
    Function,
)

SPEC_NAME = "exercise.toml"
CHECK_NAME = "check.py"  # the exercise's own figures and verdicts
GIVEN_NAME = "given.py"  # what makes arguments inside a guest


class SpecSource:
    """A file being read; holds what messages and cross-references need."""

    def __init__(self, folder: Path, file: str) -> None:
        self.folder, self.file = folder, file
        self.functions: dict[str, Function] = {}
        self.columns: dict[str, Column] = {}

    def fail(self, key: str, cause: str, remedy: str) -> NoReturn:
        raise SpecError(self.file, key, cause, remedy)

    def own(self, name: str) -> str:
        """The text of one of the exercise's own modules; empty if it has none."""
        path = self.folder / name
        try:
            return path.read_text(encoding="utf-8") if path.is_file() else ""
        except (OSError, UnicodeDecodeError) as error:
            self.fail("file", f"{name} cannot be read ({error})", f"Save {name} as UTF-8")

    def travelling(self, name: str) -> bytes:
        """The content of a file that travels with the exercise as it is."""
        if Path(name).name != name:
            self.fail("files", f"{name!r} is not a plain file name", "Put the file beside exercise.toml")
        try:
            return (self.folder / name).read_bytes()
        except OSError as error:
            self.fail("files", f"{name}: {error.strerror}", "Put the file beside exercise.toml, or take its name out")

    def read(self, text: str) -> schema.ExerciseTable:
        try:
            raw: dict[str, Any] = tomllib.loads(text, parse_float=Fraction)
        except tomllib.TOMLDecodeError as error:
            self.fail("TOML", str(error), "See the guide for authors, exercises/README.md, for the format")
        except ValueError as error:  # Fraction refuses inf and nan
            self.fail("TOML", str(error), "Write numbers as ordinary decimals")
        try:
            return msgspec.convert(raw, schema.ExerciseTable, dec_hook=schema.real)
        except msgspec.ValidationError as error:
            cause, _, where = str(error).partition(" - at `$")
            self.fail(where.rstrip("`").lstrip(".") or "file", cause, self.remedy(cause))

    @staticmethod
    def remedy(cause: str) -> str:
        """What to write instead, for the schema's own complaints."""
        quoted = re.search(r"`(\w+)`", cause)
        known = {
            name
            for table in (*schema.AnyTask.__args__, schema.CreditTable, schema.ExerciseTable)
            for name in table.__struct_fields__
        }
        if "unknown field" in cause and quoted:
            return did_you_mean(quoted[1], known | {"kind"})
        if "missing required field" in cause and quoted:
            return f"Add {quoted[1]} = …"
        if "Invalid value" in cause:
            kinds = ", ".join(str(table.__struct_config__.tag) for table in schema.AnyTask.__args__)
            return f"Kinds are {kinds}; other choices are in the guide for authors, exercises/README.md"
        return "See the guide for authors, exercises/README.md, for what this key takes"

    def data(self, name: str, table: schema.DataTable) -> tuple[Column, ...]:
        key = f"data.{name}"
        if Path(table.file).name != table.file:
            self.fail(
                f"{key}.file", f"{table.file!r} is not a plain file name", "Put the data file beside exercise.toml"
            )
        try:
            return read_columns(self.folder / table.file, table.columns)
        except (OSError, ValueError) as error:
            self.fail(key, str(error), f"{table.file} must be a CSV file with a header and one number a cell")

    def function(self, name: str, table: schema.FunctionTable, where: str = "") -> Function:
        key = where or f"functions.{name}"
        for word in (name, *table.variables):
            if not word.isidentifier() or keyword.iskeyword(word):
                self.fail(key, f"{word!r} is not a name", "Use letters, digits and underscores")
        if not table.variables:
            self.fail(f"{key}.variables", "there are none", 'Write variables = ["x"]')
        try:
            tree = parse(table.formula, {*table.variables, *self.columns})
        except FormulaError as error:
            self.fail(f"{key}.formula", str(error), "See the grammar in the guide for authors, exercises/README.md")
        used = symbols(tree)
        columns = tuple(column for column in self.columns if column in used and column not in table.variables)
        if columns and table.rows is None:
            self.fail(f"{key}.rows", "the formula uses data columns", 'Write rows = "sum" or rows = "mean"')
        if table.rows and not columns:
            self.fail(
                f"{key}.rows", "the formula uses no data column", "Leave rows out, or name a column in the formula"
            )
        return Function(name, table.formula, tree, tuple(table.variables), columns, table.rows)

    def known(self, key: str, name: str) -> Function:
        if name not in self.functions:
            self.fail(f"{key}.function", f"{name!r} is not in [functions]", did_you_mean(name, self.functions))
        return self.functions[name]
