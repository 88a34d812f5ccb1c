"""Mistakes about what is handed in, and how."""

from __future__ import annotations

from harness.judge.catalogue.named import Catalogue, Named

HANDING_IN: Catalogue = {
    "prints-instead-of-returning": Named(
        "printed instead of returned", "A function hands its result back with `return`."
    ),
    "wrong-container-or-nesting": Named(
        "numbers in the wrong nesting", "Compare the shape of what you return with the statement's."
    ),
    "wrong-function-name": Named(
        "function under another name", "The function must have the name of the statement, letter by letter."
    ),
    "wrong-signature": Named(
        "wrong parameters", "Compare the parameters of your function with the statement's, in number and order."
    ),
}
