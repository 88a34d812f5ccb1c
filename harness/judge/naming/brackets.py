"""A formula that one more pair of brackets, or one bracket that closes later, would make right."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from harness.spec.expression import Expression
from harness.spec.formula import FormulaError, parse

TOKEN = re.compile(r"\*\*|\d+\.?\d*|\w+|\S")
LONGEST = 60  # tokens of a formula that is looked at


def with_brackets(text: str, variables: Collection[str]) -> Iterator[Expression]:
    """What a formula would be with its terms held together at one place more, each reading once."""
    seen: set[Expression] = set()
    for written in _rewritten(TOKEN.findall(text)):
        try:
            tree = parse(" ".join(written), variables)
        except FormulaError:
            continue
        if tree not in seen:
            seen.add(tree)
            yield tree


def _rewritten(tokens: list[str]) -> Iterator[list[str]]:
    if len(tokens) > LONGEST:
        return
    for end in range(1, len(tokens) + 1):
        for begin in range(end - 1):
            between = tokens[begin:end]
            if not {"+", "-", "−"} & set(between[1:]):
                continue  # a single term needs no bracket to hold it together
            yield [*tokens[:begin], "(", *between, ")", *tokens[end:]]
            if between[0] == ")":
                yield [*tokens[:begin], *between[1:], ")", *tokens[end:]]
