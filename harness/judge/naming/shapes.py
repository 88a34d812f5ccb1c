"""A product of matrices that was refused, and that the transpose of its first factor would have allowed."""

from __future__ import annotations

import re
from collections.abc import Collection

from harness.wire import Fault

CORE = re.compile(
    r"matmul: Input operand 1 has a mismatch in its core dimension 0.*\(size (\d+) is different from (\d+)\)"
)
DOT = re.compile(r"shapes \((\d+),(\d+)\) and \((\d+),(?:\d+)?\) not aligned")
TENSORS = re.compile(r"Matrix size-incompatible: In\[0\]: \[(\d+),(\d+)\], In\[1\]: \[(\d+),\d+\]")


def name_shapes(fault: Fault, rows: Collection[int], parameters: int) -> tuple[str, ...]:
    """The name of a data matrix (rows, parameters) multiplied by a number for each row, as it stands."""
    if found := CORE.search(fault.message):
        second, first = map(int, found.groups())
    elif found := DOT.search(fault.message) or TENSORS.search(fault.message):
        height, first, second = map(int, found.groups())
        if height != second:
            return ()
    else:
        return ()
    refused = second in rows and first == parameters and first != second
    return ("matrix-gradient-transpose-missing",) if refused else ()
