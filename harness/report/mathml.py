"""LaTeX as SymPy writes it, as MathML; what lies outside that subset gives None and is shown as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup

_TOKEN = re.compile(r"\\[A-Za-z]+|\\.|\d+(?:\.\d+)?|[A-Za-z]+|\s+|.", re.DOTALL)

_GREEK = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ",
    "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ",
    "Omega": "Ω", "infty": "∞", "ell": "ℓ",
}  # fmt: skip
_OPERATORS = {
    "cdot": "·", "times": "×", "partial": "∂", "nabla": "∇", "sum": "∑", "prod": "∏", "to": "→", "mapsto": "↦",
    "leq": "≤", "geq": "≥", "neq": "≠", "approx": "≈", "pm": "±", "lvert": "|", "rvert": "|", "ldots": "…",
    "dots": "…", "{": "{", "}": "}", "Rightarrow": "⇒", "rightarrow": "→", "quad": "\u2003", "mid": "|",
}  # fmt: skip
_FUNCTIONS = frozenset(
    ("sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "exp", "log", "ln", "max", "min")
)
_SPACES = frozenset([r"\,", r"\;", r"\:", r"\!", r"\ ", "~", r"\displaystyle", r"\limits"])
_NAMED = frozenset(["operatorname", "mathrm", "text", "mathit", "textrm", "mathbf"])
_ABOVE = {"bar": "¯", "hat": "^", "tilde": "~", "overline": "¯", "vec": "→"}

_MINUS = Markup("<mo>−</mo>")
_SIGN = Markup('<mo form="prefix">−</mo>')
_THIN = Markup('<mspace width="0.16em"></mspace>')


def _is_operator(piece: Markup) -> bool:
    return piece.startswith(("<mo>", "<mo "))


class _OutsideSubset(Exception):
    """A piece of LaTeX that this module does not know."""


class _Reader:
    """Recursive descent over the tokens of one formula."""

    def __init__(self, latex: str) -> None:
        self._tokens = [token for token in _TOKEN.findall(latex) if not token.isspace()]
        self._raw = latex
        self._at = 0

    def peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def take(self, wanted: str | None = None) -> str:
        token = self.peek()
        if not token or (wanted is not None and token != wanted):
            raise _OutsideSubset(self._raw)
        self._at += 1
        return token

    def row(self, ends: tuple[str, ...]) -> Markup:
        """Atoms up to one of ``ends``; factors that stand side by side are set a little apart."""
        pieces: list[Markup] = []
        for atom in self._atoms(ends):
            after_operand = bool(pieces) and not _is_operator(pieces[-1])
            if atom == _MINUS and not after_operand:
                atom = _SIGN
            if after_operand and not _is_operator(atom):
                pieces.append(_THIN)
            pieces.append(atom)
        return Markup("").join(pieces)

    def _atoms(self, ends: tuple[str, ...]) -> Iterator[Markup]:
        while self.peek() not in ends:
            if self.peek() in _SPACES:
                self.take()
                continue
            yield self._scripted()

    def _scripted(self) -> Markup:
        base = self._atom()
        below: Markup | None = None
        above: Markup | None = None
        while self.peek() in ("^", "_"):
            if self.take() == "^":
                above = self._atom()
            else:
                below = self._atom()
        if above is not None and below is not None:
            return Markup("<msubsup>{}{}{}</msubsup>").format(base, below, above)
        if above is not None:
            return Markup("<msup>{}{}</msup>").format(base, above)
        return base if below is None else Markup("<msub>{}{}</msub>").format(base, below)

    def _group(self) -> Markup:
        self.take("{")
        inside = self.row(("}", ""))
        self.take("}")
        return Markup("<mrow>{}</mrow>").format(inside)

    def _plain(self) -> str:
        self.take("{")
        words = []
        while self.peek() != "}":
            words.append(self.take().replace("\\_", "_"))
        self.take("}")
        return "".join(words)

    def _atom(self) -> Markup:
        if self.peek() == "{":
            return self._group()
        token = self.take()
        if token[0].isdigit():
            return Markup("<mn>{}</mn>").format(token)
        if token[0].isalpha():  # letters that touch are one name: SymPy puts a space between factors
            return Markup("<mi>{}</mi>").format(token)
        if token[0] == "\\":
            return self._command(token[1:])
        if token in "+=<>()[]|,/!'*:;.-−·":
            return Markup("<mo>{}</mo>").format("−" if token == "-" else token)
        raise _OutsideSubset(token)

    def _command(self, name: str) -> Markup:
        if name == "frac":
            return Markup("<mfrac>{}{}</mfrac>").format(self._atom(), self._atom())
        if name == "sqrt":
            return self._root()
        if name == "left":
            return self._fence()
        if name in _NAMED:
            return Markup('<mi mathvariant="normal">{}</mi>').format(self._plain())
        if name in _ABOVE:
            return Markup("<mover>{}<mo>{}</mo></mover>").format(self._atom(), _ABOVE[name])
        if name in _FUNCTIONS:
            return Markup('<mi mathvariant="normal">{}</mi>').format(name)
        if name in _GREEK:
            return Markup("<mi>{}</mi>").format(_GREEK[name])
        if name in _OPERATORS:
            return Markup("<mo>{}</mo>").format(_OPERATORS[name])
        raise _OutsideSubset(name)

    def _root(self) -> Markup:
        if self.peek() != "[":
            return Markup("<msqrt>{}</msqrt>").format(self._atom())
        self.take("[")
        degree = self.row(("]", ""))
        self.take("]")
        return Markup("<mroot>{}<mrow>{}</mrow></mroot>").format(self._atom(), degree)

    def _fence(self) -> Markup:
        opening = self._delimiter()
        inside = self.row((r"\right", ""))
        self.take(r"\right")
        return Markup("<mrow><mo>{}</mo>{}<mo>{}</mo></mrow>").format(opening, inside, self._delimiter())

    def _delimiter(self) -> str:
        token = self.take()
        shown = _OPERATORS.get(token[1:], "") if token.startswith("\\") else "" if token == "." else token
        if token.startswith("\\") and not shown:
            raise _OutsideSubset(token)
        return shown


def mathml(latex: str) -> Markup | None:
    """A ``<math>`` element for a formula in SymPy's LaTeX, or None where the formula uses anything else."""
    reader = _Reader(latex)
    try:
        inside = reader.row(("",))
    except (_OutsideSubset, RecursionError):
        return None
    return Markup("<math><mrow>{}</mrow></math>").format(inside) if inside else None
