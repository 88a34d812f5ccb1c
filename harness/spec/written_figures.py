"""Figures as written in a specification: public ones, and the ranges that hidden ones are drawn from."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import msgspec

from harness.spec import schema
from harness.spec.errors import did_you_mean
from harness.spec.handed import RULE, SURFACE, choices, figure_of, number_names
from harness.spec.model import (
    Case,
    CheckKind,
    Column,
    Figure,
    Hidden,
    Kind,
    PathKind,
    Ranges,
    ValueKind,
)
from harness.spec.source import SpecSource


class FigureReader(SpecSource):
    """Reads what a task is graded at."""

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
        if isinstance(table.hidden, list):
            if isinstance(kind, ValueKind) and kind.each is not None:
                self.fail(key, "a list of ranges for elements", "Write one table: hidden = { xs = [-9, 9] }")
            cases = tuple(self.case(f"{key}[{i}]", one, expected, kind) for i, one in enumerate(table.hidden))
            return Hidden((), len(cases), cases)
        if choices(kind):
            self.fail(key, "one table where several surfaces or rules are", "Write a list, a table for each figure")
        return Hidden(self.ranges(key, table.hidden, expected, kind), table.hidden_count)

    def case(self, key: str, written: Mapping[str, Any], expected: tuple[str, ...], kind: Kind) -> Case:
        """One hidden figure of a list, with its surface and rule where there are several."""
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
