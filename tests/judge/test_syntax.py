"""Text that Python cannot read: typesetting, products without a sign, commands of notebooks, and other slips."""

import pytest

from harness.judge.text import handed_in
from harness.judge.text.syntax import TYPED


@pytest.mark.parametrize("character", [sign for sign in TYPED if not (f"a{sign}").isidentifier()])
def test_a_character_of_typesetting_is_named_with_what_to_type(character: str) -> None:
    said = handed_in.unreadable(f"def df(x):\n    return x {character} 1\n")
    if said.mistakes:  # a few of them, such as the wide comma, Python normalises or reads as something else
        assert said.mistakes == ("typographic-characters",)
        assert "Type " in said.words
    else:
        compile(f"def df(x):\n    return x {character} 1\n", "text", "exec")


@pytest.mark.parametrize(
    "line",
    ["return 2x", "return 2 x", "return (x + 1)x", "return (x + 1)2", "y = 3x**2 + 1", "y = 2.5x", "z = 1e-3x",
     "f(2 x)", "return 4x(x - 1)", "if x > 2x:", "return y - (a + b x)", "return a + b x", "r = ((a - b x) ** 2)"],
)  # fmt: skip
def test_a_product_without_its_sign_is_named(line: str) -> None:
    assert handed_in.unreadable(f"def df(x):\n    {line}\n").mistakes == ("implicit-multiplication",)


@pytest.mark.parametrize(
    "text",
    ["2nd_derivative = 3", "2x = 4", "def 2df(x):\n    return x", "if (x > 0) return x", "print 'x'",
     "x = 'it's'", "def df(x)\n    return x", "return (x", "for i in range(3) print(i)", "else if (x) y = 2",
     "x = (1) y = 2", "x +* 2", "from numpy import 2x", "x = 5 if y else", "'2x' = y", "# 2x\nx =",
     "f(a + b c)", "x = [a + b c]", "x = a + b if c else d e", "a = b c", "x = a + lambda y"],
)  # fmt: skip
def test_other_slips_of_syntax_get_no_name(text: str) -> None:
    assert handed_in.unreadable(text).mistakes == ()


@pytest.mark.parametrize("line", ["!pip install numpy", "%matplotlib inline", "%%time", "?print", "df?", "  !ls"])
def test_commands_of_a_notebook_are_named(line: str) -> None:
    body = f"if True:\n{line}\n" if line.startswith(" ") else f"import math\n{line}\n"
    assert handed_in.unreadable(body).mistakes == ("notebook-magic-in-script",)


def test_text_that_can_be_read_has_nothing_said_of_it() -> None:
    assert handed_in.unreadable("x = 2 % 3\n") == handed_in.NOTHING_SAID
