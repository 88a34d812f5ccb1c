"""The mistakes that can be named, each file a kind: a title for teachers and a hint for the student."""

from __future__ import annotations

from harness.judge.catalogue.derivatives import DERIVATIVES
from harness.judge.catalogue.handing_in import HANDING_IN
from harness.judge.catalogue.images import IMAGES
from harness.judge.catalogue.loop import LOOP
from harness.judge.catalogue.named import MOST_NAMES, Catalogue
from harness.judge.catalogue.numerical import NUMERICAL
from harness.judge.catalogue.regression import REGRESSION
from harness.judge.catalogue.second_order import SECOND_ORDER
from harness.judge.catalogue.tape import TAPE
from harness.judge.catalogue.update_rules import UPDATE_RULES
from harness.judge.catalogue.vectors import VECTORS

CATALOGUE: Catalogue = {
    **DERIVATIVES,
    **NUMERICAL,
    **REGRESSION,
    **LOOP,
    **UPDATE_RULES,
    **SECOND_ORDER,
    **TAPE,
    **VECTORS,
    **IMAGES,
    **HANDING_IN,
}


def hint_for(mistakes: tuple[str, ...]) -> str:
    """The hints of the named mistakes, the likeliest first."""
    return " Or: ".join(CATALOGUE[name].hint for name in mistakes[:MOST_NAMES] if name in CATALOGUE)


def titles() -> dict[str, str]:
    """Readable names by id, for pages."""
    return {name: row.title for name, row in CATALOGUE.items()}


def title_for(mistake: str) -> str:
    """A readable name."""
    return CATALOGUE[mistake].title if mistake in CATALOGUE else mistake.replace("-", " ")
