"""Two mistakes that were made together: one name while figures are compared, so that both explain all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

AND = " + "
MOST = 8  # pairs of mistakes that are remembered of one figure

Names = tuple[str, ...]


def joined(names: Iterable[str]) -> str:
    """Two names as one."""
    return AND.join(names)


def apart(names: Iterable[str]) -> Names:
    """The names that such names stand for, each once."""
    return tuple(dict.fromkeys(one for name in names for one in name.split(AND)))


def shown(names: Names) -> Names:
    """Single mistakes as they are; of pairs the first."""
    return apart(names[:1]) if any(AND in name for name in names) else names


def common(found: Sequence[Names]) -> Names:
    """What explains every figure: single mistakes, else the first pair.

    Else a mistake that explains a figure by itself, and the others with a second one that is not seen there.
    """
    first, *others = found
    shared = [name for name in first if all(name in other for other in others)]
    single = tuple(name for name in shared if AND not in name)
    if single or shared:
        return single or apart(shared[:1])
    in_all = (name for name in apart(first) if all(name in apart(other) for other in others))
    return tuple(name for name in in_all if any(name in names for names in found))
