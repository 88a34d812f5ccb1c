"""``exercise.toml`` to Exercise: static, without side effects, and closed to what it does not understand."""

from __future__ import annotations

import hashlib
import keyword
import math
import re
import tomllib
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any, NoReturn

import msgspec

from harness.spec import schema, variants
from harness.spec.data import read_columns
from harness.spec.errors import SpecError, did_you_mean
from harness.spec.expression import symbols
from harness.spec.formula import FormulaError, parse
from harness.spec.handed import RULE, SURFACE, choices, figure_of, number_names
from harness.spec.model import (
    PREFIX,
    Case,
    CheckKind,
    Column,
    Derivative,
    Exercise,
    Figure,
    FormulasKind,
    Function,
    Hidden,
    Kind,
    MinimiserKind,
    NothingKind,
    PathKind,
    Question,
    Ranges,
    TableKind,
    Task,
    ValueKind,
)
from harness.spec.rules import RULES, SETTINGS, WITHOUT_RATE

SPEC_NAME = "exercise.toml"
CHECK_NAME = "check.py"  # the exercise's own figures and verdicts
GIVEN_NAME = "given.py"  # what makes arguments inside a guest
_DERIVATIVE = re.compile(r"d(?P<order>\d?)(?P<function>\w+)/(?P<below>(?:d\w+?)+)")


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


def parse_derivative(text: str, functions: Mapping[str, Function]) -> Derivative:
    """``z``, ``dz/dx``, ``d2z/dx2`` or ``d2z/dxdb``; ValueError says what is wrong."""
    if text in functions:
        return Derivative(text)
    match = _DERIVATIVE.fullmatch(text.replace(" ", ""))
    if match is None or match["function"] not in functions:
        raise ValueError(f"{text!r} is neither a function of this exercise nor a derivative such as df/dx or d2f/dx2")
    function = functions[match["function"]]
    order = int(match["order"] or 1)
    wrt: list[str] = []
    rest = match["below"]
    names = sorted(function.variables, key=len, reverse=True)
    while rest:
        name = next((name for name in names if rest.startswith("d" + name)), None)
        if name is None:
            raise ValueError(
                f"{text!r}: {rest!r} does not name a variable of {function.name} ({', '.join(function.variables)})"
            )
        rest = rest[1 + len(name) :]
        times = re.match(r"\d+", rest)
        wrt += [name] * int(times[0] if times else 1)
        rest = rest[times.end() :] if times else rest
    if len(wrt) != order or order > 4:
        raise ValueError(f"{text!r}: the order above is {order}, below {len(wrt)}; orders up to 4 are known")
    return Derivative(function.name, tuple(wrt))


class _Loader:
    """One file's reading; holds what messages and cross-references need."""

    def __init__(self, folder: Path, file: str) -> None:
        self.folder, self.file = folder, file
        self.functions: dict[str, Function] = {}
        self.columns: dict[str, Column] = {}

    def fail(self, key: str, cause: str, remedy: str) -> NoReturn:
        raise SpecError(self.file, key, cause, remedy)

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

    def own(self, name: str) -> str:
        """The text of one of the exercise's own modules; empty if it has none."""
        path = self.folder / name
        return path.read_text(encoding="utf-8") if path.is_file() else ""

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
        known = {name for table in (*schema.AnyTask.__args__, schema.ExerciseTable) for name in table.__struct_fields__}
        if "unknown field" in cause and quoted:
            return did_you_mean(quoted[1], known | {"kind"})
        if "missing required field" in cause and quoted:
            return f"Add {quoted[1]} = …"
        if "Invalid value" in cause:
            kinds = "value, path, table, nothing and minimiser"
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
            )
            for implementation in table.implementations
        ]

    def kind(self, key: str, table: schema.AnyTask) -> tuple[Kind, tuple[str, ...]]:
        """The kind, and the arguments it needs in their usual order."""
        match table:
            case schema.ValueTable():
                try:
                    answer = tuple(parse_derivative(text, self.functions) for text in table.answer)
                except ValueError as error:
                    self.fail(f"{key}.answer", str(error), f"Functions here: {', '.join(self.functions) or 'none'}")
                if not answer:
                    self.fail(f"{key}.answer", "the list is empty", 'Write answer = ["df/dx"]')
                function = self.functions[answer[0].function]
                if any(self.functions[d.function].variables != function.variables for d in answer):
                    self.fail(f"{key}.answer", "the functions have different variables", "Make one task for each")
                if table.each is not None:
                    if len(function.variables) != 1 or function.columns:
                        self.fail(f"{key}.each", f"{function.name} is not a function of one variable", "Leave each out")
                    return ValueKind(answer, table.each), (table.each,)
                return self.value(key, table, answer, function)
            case schema.PathTable():
                return self.path(key, table)
            case schema.TableTable():
                function = self.known(key, table.function)
                if len(function.variables) != 1 or function.columns:
                    self.fail(
                        f"{key}.function",
                        f"{function.name} is not a function of one variable",
                        "A table on paper has one",
                    )
                if not 1 <= table.rows <= 20:
                    self.fail(f"{key}.rows", f"{table.rows} rows", "Ask for 1 to 20")
                return TableKind(table.function, table.start, table.rate, table.rows), ()
            case schema.NothingTable():
                names = tuple(table.arguments or ())
                return NothingKind(table.count), names
            case schema.FormulasTable():
                return self.formulas(key, table), ()
            case schema.CheckTable():
                if not self.own(CHECK_NAME):
                    self.fail(
                        f"{key}.kind", f"there is no {CHECK_NAME} in the folder", "Write it, with figures() and judge()"
                    )
                if table.arguments is None:
                    self.fail(f"{key}.arguments", "there are none", "Name the function's parameters, in their order")
                if table.through and not self.own(GIVEN_NAME):
                    self.fail(
                        f"{key}.through",
                        f"there is no {GIVEN_NAME} in the folder",
                        f"Write def {table.through}(function)",
                    )
                return CheckKind(table.through), tuple(table.arguments)
            case schema.MinimiserTable():
                return MinimiserKind(table.function), self.known(key, table.function).columns
        raise AssertionError(table)

    def value(
        self, key: str, table: schema.ValueTable, answer: tuple[Derivative, ...], function: Function
    ) -> tuple[ValueKind, tuple[str, ...]]:
        """A value at a point, perhaps of a shape, perhaps with variables that come as vectors."""
        if table.shape and math.prod(table.shape) != len(answer):
            self.fail(f"{key}.shape", f"{len(answer)} answers do not fill {table.shape}", "Give as many answers")
        bundled = [name for parts in table.vectors.values() for name in parts]
        if set(bundled) - set(function.variables) or len(set(bundled)) != len(bundled):
            names = ", ".join(function.variables)
            self.fail(f"{key}.vectors", "they are not made of variables, each once", f"Name some of {names}")
        vectors = tuple((name, tuple(parts)) for name, parts in table.vectors.items())
        single = (name for name in function.variables if name not in bundled)
        return ValueKind(answer, None, tuple(table.shape), vectors), (*function.columns, *single, *table.vectors)

    def path(self, key: str, table: schema.PathTable) -> tuple[PathKind, tuple[str, ...]]:
        function = self.known(key, table.function or next(iter(table.surfaces), ""))
        for name in (table.rule, *table.rules):
            if name not in RULES:
                self.fail(f"{key}.rule", f"{name!r} is not an update rule", did_you_mean(name, RULES))
        self.handed(key, table, function)
        if len(table.start or table.origin) != len(function.variables):
            self.fail(
                f"{key}.start",
                f"{function.name} has {len(function.variables)} variables",
                "Name one start argument for each, in their order, or give an origin",
            )
        unknown = set(table.settings) - set(SETTINGS[table.rule])
        if unknown:
            self.fail(
                f"{key}.settings",
                f"{table.rule} has no {', '.join(unknown)}",
                did_you_mean(min(unknown), SETTINGS[table.rule]),
            )
        if table.standardise and len(function.columns) != 2:
            self.fail(f"{key}.standardise", "only a line through two data columns can be standardised", "Leave it out")
        settings = {**SETTINGS[table.rule], **table.settings}
        rate = () if table.rule in WITHOUT_RATE else (table.rate,)
        kind = PathKind(
            function=function.name,
            rule=table.rule,
            start=tuple(table.start),
            origin=tuple(table.origin),
            rate="".join(rate),
            iterations=table.iterations,
            settings=tuple(settings.items()),
            standardise=table.standardise,
            surfaces=tuple(table.surfaces),
            gives=table.gives,
            listed=table.listed,
            rules=tuple(table.rules),
            named=table.named,
        )
        given = tuple(filter(None, (table.gives, table.named)))
        start = (table.listed,) if table.listed else tuple(table.start)
        own = tuple(name for name in settings if name in (table.arguments or ()) and name not in table.settings)
        return kind, (*function.columns, *given, *start, *rate, *own, table.iterations)

    def handed(self, key: str, table: schema.PathTable, function: Function) -> None:
        """Refuse what a path over several surfaces, or with arguments that given.py makes, cannot be."""
        for name in table.surfaces:
            if name not in self.functions:
                self.fail(f"{key}.surfaces", f"{name!r} is not in [functions]", did_you_mean(name, self.functions))
            if self.functions[name].variables != function.variables or self.functions[name].columns:
                self.fail(
                    f"{key}.surfaces", f"{name} has other variables than {function.name}", "Make one task for each"
                )
        if bool(table.surfaces) != bool(table.gives) or bool(table.rules) != bool(table.named):
            remedy = 'Write surfaces with gives = "gradient", and rules with named = "name"'
            self.fail(f"{key}.gives", "a choice has no argument that hands it over, or the reverse", remedy)
        makers = [name for name in (table.gives, table.named, table.listed) if name]
        if makers and any(f"def {name}(" not in self.own(GIVEN_NAME) for name in makers):
            self.fail(
                f"{key}.arguments", f"{GIVEN_NAME} does not make {', '.join(makers)}", "Write a function of each name"
            )

    def formulas(self, key: str, table: schema.FormulasTable) -> FormulasKind:
        questions: list[Question] = []
        for name, question in table.questions.items():
            where = f"{key}.questions.{name}"
            function = self.function(name, schema.FunctionTable(question.formula, table.variables), where)
            if not question.wrt or set(question.wrt) - set(table.variables):
                self.fail(
                    f"{where}.wrt", f"{question.wrt} are not variables", f"Name some of {', '.join(table.variables)}"
                )
            self.template(f"{where}.variant", question.variant, table)
            questions.append(Question(name, function, tuple(question.wrt), question.variant))
        if not questions:
            self.fail(f"{key}.questions", "there are none", 'Write questions.power = { formula = "x**3", wrt = ["x"] }')
        if len({(q.function.formula, q.variant) for q in questions}) != len({q.function.formula for q in questions}):
            self.fail(f"{key}.questions", "one formula has two variants", "Give the same formula the same template")
        return FormulasKind(tuple(questions), tuple((name, *ends) for name, ends in table.parameters.items()))

    def template(self, key: str, template: str, table: schema.FormulasTable) -> None:
        """Refuse a template that gives no formula at one of the ends of its parameters."""
        try:
            unknown = set(variants.names(template)) - set(table.parameters)
            if unknown:
                raise ValueError(f"{', '.join(sorted(unknown))} is not in parameters")
            for end in (0, 1):
                if template:
                    numbers = {name: ends[end] for name, ends in table.parameters.items()}
                    parse(variants.filled(template, numbers), table.variables)
        except ValueError as error:
            self.fail(key, str(error), 'Write variant = "{a}*x**{n}" and parameters = { a = [2, 9], n = [3, 6] }')

    def known(self, key: str, name: str) -> Function:
        if name not in self.functions:
            self.fail(f"{key}.function", f"{name!r} is not in [functions]", did_you_mean(name, self.functions))
        return self.functions[name]

    def numbers(self, arguments: tuple[str, ...], kind: Kind) -> tuple[str, ...]:
        return tuple(name for name in number_names(kind, arguments) if name not in self.columns)

    def chosen(self, key: str, written: Mapping[str, Any], kind: Kind) -> dict[str, str]:
        """Which surface and rule a figure means, where there are several."""
        found = {name: written.get(name, "") for name in choices(kind)}
        if isinstance(kind, PathKind):
            for name, known in ((SURFACE, kind.surfaces), (RULE, kind.rules)):
                if name in found and found[name] not in known:
                    self.fail(
                        f"{key}.{name}", f"{found[name]!r} is none of the task's", did_you_mean(str(found[name]), known)
                    )
        return found

    def figure(self, key: str, written: Mapping[str, Any], arguments: tuple[str, ...], kind: Kind) -> Figure:
        expected = self.numbers(arguments, kind)
        if set(written) != {*expected, *choices(kind)}:
            names = ", ".join((*choices(kind), *expected))
            self.fail(key, f"found {', '.join(written) or 'nothing'}", f"Give a value to each of {names}")
        vectors = [self.columns[name] for name in arguments if name in self.columns]
        numbers: list[tuple[str, Fraction]] = []
        for name in expected:
            value = written[name]
            if isinstance(value, list) != (isinstance(kind, ValueKind) and kind.each == name):
                self.fail(
                    f"{key}.{name}",
                    "a list where a number is asked for, or the reverse",
                    "Only the argument named by each is a list",
                )
            entries = value if isinstance(value, list) else [value]
            if not entries or any(type(entry) not in (int, Fraction) for entry in entries):
                self.fail(f"{key}.{name}", f"{value!r} is no number", "Write numbers")
            if isinstance(value, list):
                vectors.append(Column(name, tuple(float(entry) for entry in value)))
            else:
                numbers.append((name, Fraction(value)))
        figure = figure_of(kind, True, numbers, vectors, **self.chosen(key, written, kind))
        if isinstance(kind, PathKind):
            count = figure.number(kind.iterations)
            if count.denominator != 1 or not 1 <= count <= 10_000:
                self.fail(f"{key}.{kind.iterations}", f"{count} iterations", "Ask for a whole number from 1 to 10000")
        return figure

    def hidden(self, key: str, table: schema.AnyTask, arguments: tuple[str, ...], kind: Kind) -> Hidden | None:
        expected = self.numbers(arguments, kind)
        if isinstance(kind, CheckKind):
            return None
        if table.hidden is None:
            return Hidden((), table.hidden_count) if not expected and len(arguments) else None
        if not 1 <= table.hidden_count <= 20:
            self.fail(f"{key}_count", f"{table.hidden_count} figures", "Ask for 1 to 20")
        if choices(kind) and isinstance(table.hidden, list):
            cases = tuple(self.case(f"{key}[{i}]", one, expected, kind) for i, one in enumerate(table.hidden))
            return Hidden((), len(cases), cases)
        if choices(kind) or isinstance(table.hidden, list):
            self.fail(key, "a list where one table is asked for, or the reverse", "Only surfaces and rules need a list")
        return Hidden(self.ranges(key, table.hidden, expected, kind), table.hidden_count)

    def case(self, key: str, written: Mapping[str, Any], expected: tuple[str, ...], kind: Kind) -> Case:
        """One hidden figure of several surfaces or rules."""
        ranges = {name: value for name, value in written.items() if name not in choices(kind)}
        try:
            read = msgspec.convert(ranges, dict[str, tuple[Fraction, Fraction]], dec_hook=schema.real)
        except msgspec.ValidationError as error:
            self.fail(key, str(error), "Write ranges such as learning_rate = [0.02, 0.4]")
        chosen = self.chosen(key, written, kind)
        return Case(chosen.get(SURFACE, ""), chosen.get(RULE, ""), self.ranges(key, read, expected, kind))

    def ranges(
        self, key: str, written: Mapping[str, tuple[Fraction, Fraction]], expected: tuple[str, ...], kind: Kind
    ) -> Ranges:
        """The ranges of a hidden figure's numbers, in the order of the arguments."""
        if set(written) != set(expected):
            self.fail(key, f"found {', '.join(written)}", f"Give a range to each of {', '.join(expected)}")
        for name, (low, high) in written.items():
            if low > high:
                self.fail(f"{key}.{name}", f"[{float(low)}, {float(high)}]", "Write the lower end first")
            if isinstance(kind, PathKind) and name == kind.iterations and not 1 <= low <= high < 500:
                self.fail(f"{key}.{name}", "hidden runs stay below 500 iterations", "Write a range such as [4, 12]")
        return tuple((name, *written[name]) for name in expected)
