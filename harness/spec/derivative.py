"""The notation of derivatives in a specification: ``z``, ``dz/dx``, ``d2z/dx2``, ``d2z/dxdb``."""

from __future__ import annotations

import re
from collections.abc import Mapping

from harness.spec.model import Derivative, Function

_DERIVATIVE = re.compile(r"d(?P<order>\d?)(?P<function>\w+)/(?P<below>(?:d\w+?)+)")


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
