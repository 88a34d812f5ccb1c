"""A task's table to its kind, and the arguments that the kind needs: one case for each kind."""

from __future__ import annotations

import math

from harness.spec import schema, variants
from harness.spec.derivative import parse_derivative
from harness.spec.errors import did_you_mean
from harness.spec.formula import parse
from harness.spec.model import (
    CheckKind,
    Derivative,
    FormulasKind,
    Function,
    Kind,
    MinimiserKind,
    NothingKind,
    PathKind,
    Question,
    TableKind,
    ValueKind,
)
from harness.spec.rules import RULES, SETTINGS, WITHOUT_RATE
from harness.spec.source import CHECK_NAME, GIVEN_NAME, SpecSource


class KindReader(SpecSource):
    """Reads what a task is."""

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
