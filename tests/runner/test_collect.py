"""What counts as handed in, and how what cannot be read is told; nothing of it is ever run."""

import json
import os
from pathlib import Path

import pytest

from harness.runner.collect import collect, students
from harness.runner.errors import RunnerError
from harness.runner.folder import MAX_BYTES, MAX_REMARKS, read_folder, shown
from harness.runner.ipynb import Corrupt, code_cells
from harness.runner.model import Source

ID = "01_parabola"
STUB = '"""Stub."""\nimport math\n\n\ndef f(x):\n    """f."""\n    raise NotImplementedError\n'
DONE = "def f(x):\n    return x**2\n"


def notebook(*cells: str) -> str:
    frame = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    listed = [{"cell_type": "markdown", "metadata": {}, "source": "# text"}] + [{**frame, "source": c} for c in cells]
    return json.dumps({"cells": listed, "metadata": {}, "nbformat": 4, "nbformat_minor": 4})


@pytest.fixture
def student(tmp_path: Path) -> Path:
    folder = tmp_path / "ada"
    (folder / ID).mkdir(parents=True)
    return folder


def hand_in(student: Path, **files: str | bytes) -> Source:
    for name, content in files.items():
        path = student / ID / name.replace("__", ".")
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return collect(student, ID)


def test_scripts_in_the_exercises_folder_are_found(student: Path) -> None:
    source = hand_in(student, by_hand__py=DONE, with_tape__py="import by_hand\n", data__csv="1")
    assert source.kind == "scripts"
    assert [unit.name for unit in source.units] == ["by_hand.py", "with_tape.py"]
    assert source.units[0].cells == (DONE,)
    assert [name for name, _ in source.files] == ["by_hand.py", "data.csv", "with_tape.py"]
    assert source.remarks == ()


def test_a_notebook_is_found_beside_or_inside_the_exercises_folder(student: Path) -> None:
    inside = student / ID / f"{ID}.ipynb"
    inside.write_text(notebook(DONE))
    assert collect(student, ID).units[0].cells == (DONE,)
    beside = student / f"{ID}.ipynb"
    inside.rename(beside)
    (student / ID).rmdir()
    source = collect(student, ID)
    assert (source.kind, source.units[0].name, source.units[0].cells) == ("notebook", f"{ID}.ipynb", (DONE,))


def test_a_folder_that_is_the_exercise_itself_is_read(tmp_path: Path) -> None:
    (tmp_path / "by_hand.py").write_text(DONE)
    assert collect(tmp_path, ID).kind == "scripts"


def test_nothing_handed_in_is_nothing(student: Path) -> None:
    assert hand_in(student).kind == "nothing"


def test_a_notebook_of_another_name_is_named(student: Path) -> None:
    source = hand_in(student, solution__ipynb=notebook(DONE))
    assert source.kind == "nothing"
    assert source.remarks == (f"solution.ipynb was not looked at: the notebook's name must be {ID}.ipynb",)


def test_scripts_count_over_a_notebook_and_the_report_says_so(student: Path) -> None:
    source = hand_in(student, by_hand__py=DONE, **{f"{ID}__ipynb": notebook(DONE)})
    assert source.kind == "scripts"
    assert source.remarks == (f"{ID}.ipynb was not looked at: where .py files are handed in, they count",)


def test_a_stub_of_a_script_leaves_the_word_to_the_notebook(student: Path) -> None:
    source = hand_in(student, by_hand__py=STUB, with_tape__py=STUB, **{f"{ID}__ipynb": notebook(DONE)})
    assert (source.kind, source.remarks) == ("notebook", ())


def test_where_nothing_was_begun_the_scripts_say_so(student: Path) -> None:
    source = hand_in(student, by_hand__py=STUB, **{f"{ID}__ipynb": notebook(STUB)})
    assert (source.kind, source.remarks) == ("scripts", ())


def test_an_untouched_notebook_beside_scripts_is_not_worth_a_word(student: Path) -> None:
    assert hand_in(student, by_hand__py=DONE, **{f"{ID}__ipynb": notebook(STUB)}).remarks == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("def f(x:\n    return x\n", "line 1: '(' was never closed: def f(x:"),
        ("def f(x):\nreturn x\n", "line 2: expected an indented block after function definition on line 1: return x"),
        ("def f(x):\n    y = x\nreturn y\n", "line 3: 'return' outside a function"),
        ("class A:\n    return 1\n", "line 2: 'return' outside a function"),
        ("def f(x):\n    for i in range(3):\n        x += 1\n    break\n", "line 4: 'break' outside a loop"),
        ("for i in range(3):\n    def f(x):\n        continue\n", "line 3: 'continue' outside a loop"),
        ("for i in range(3):\n    pass\nelse:\n    break\n", "line 4: 'break' outside a loop"),
        ("x = 1\0", "null bytes"),
        (b"# -*- coding: klingon -*-\n", "no encoding that can be told"),
        (b"x = '\xff'\n", "no encoding that can be told"),
        ("(" * 500 + ")" * 500, "too many nested parentheses"),
        ("x" * (1 << 20) + "x", "larger than 1 MB"),
    ],
)
def test_a_script_that_does_not_parse_is_unreadable(student: Path, text: str | bytes, told: str) -> None:
    source = hand_in(student, by_hand__py=text)
    ((name, why),) = source.unreadable
    assert name == "by_hand.py"
    assert told in why
    assert [unit.name for unit in source.units] == ["by_hand.py"]


@pytest.mark.parametrize(
    "text",
    [
        "for i in range(3):\n    for j in range(3):\n        pass\n    else:\n        break\n",
        "while True:\n    try:\n        continue\n    finally:\n        break\n",
        "async def f(x):\n    match x:\n        case 1:\n            return x\n",
        "def f(x):\n    class A:\n        def g(self):\n            return x\n    with x:\n        return A\n",
    ],
)
def test_what_python_takes_is_not_called_unreadable(student: Path, text: str) -> None:
    compile(text, "by_hand.py", "exec", dont_inherit=True)
    assert hand_in(student, by_hand__py=text).unreadable == ()


@pytest.mark.parametrize(
    "content",
    [b"\xef\xbb\xbf" + DONE.encode(), DONE.replace("\n", "\r\n").encode(), b"# coding: latin-1\nx = '\xe9'\n"],
)
def test_any_encoding_and_line_end_that_python_takes_is_read(student: Path, content: bytes) -> None:
    source = hand_in(student, by_hand__py=content)
    assert source.unreadable == ()
    assert dict(source.files)["by_hand.py"] == content


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "empty"),
        (b"\x00\xff", "no text"),
        (b"hello", "no JSON"),
        (b"[]", "not that of a notebook"),
        (b"{}", "not that of a notebook"),
        (b'{"nbformat": 4, "cells": 3}', "not that of a notebook"),
        (b'{"nbformat": 4, "nbformat_minor": 4, "cells": [{"cell_type": "code"}]}', "not that of a notebook"),
        (b"[" * 100_000, "no"),
        (notebook(DONE).encode()[:-40], "no JSON"),
    ],
)
def test_a_corrupt_notebook_is_unreadable(student: Path, content: bytes, told: str) -> None:
    source = hand_in(student, **{f"{ID}__ipynb": content})
    ((name, why),) = source.unreadable
    assert (name, source.kind) == (f"{ID}.ipynb", "notebook")
    assert told in why


def test_links_are_refused_and_named(student: Path, tmp_path: Path) -> None:
    (tmp_path / "solution.py").write_text(DONE)
    (student / ID / "by_hand.py").symlink_to(tmp_path / "solution.py")
    (student / ID / "all").symlink_to("/")
    source = hand_in(student)
    assert source.kind == "nothing"
    assert set(source.remarks) == {"by_hand.py is a link, which is refused", "all is a link, which is refused"}


def test_a_linked_folder_is_refused(student: Path, tmp_path: Path) -> None:
    hand_in(student, by_hand__py=DONE)
    link = tmp_path / "eve"
    link.symlink_to(student)
    assert collect(link, ID).remarks == ("eve is a link, which is refused",)
    (student / ID).rename(tmp_path / "elsewhere")
    (student / ID).symlink_to(tmp_path / "elsewhere")
    source = collect(student, ID)
    assert (source.kind, source.remarks) == ("nothing", (f"{ID} is a link, which is refused",))


def test_pipes_and_devices_make_nobody_wait(student: Path) -> None:
    os.mkfifo(student / ID / "by_hand.py")
    source = hand_in(student)
    assert (source.kind, source.remarks) == ("nothing", ("by_hand.py is no regular file, and was passed over",))


def test_folders_that_begin_with_a_dot_are_skipped_and_others_travel(student: Path) -> None:
    for folder in (".git", "__pycache__", "helpers"):
        (student / ID / folder).mkdir()
        (student / ID / folder / "x.py").write_text("x = 1")
    assert [name for name, _ in hand_in(student, by_hand__py=DONE).files] == ["by_hand.py", "helpers/x.py"]


def test_a_name_that_differs_only_in_case_counts_and_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "01_Parabola"
    folder.mkdir()
    (folder / "By_Hand.PY").write_text(DONE)
    source = collect(tmp_path, ID)
    assert source.units[0].name == source.files[0][0] == "by_hand.py"
    assert source.remarks == ("01_Parabola was taken for 01_parabola", "By_Hand.PY was taken for by_hand.py")


def test_an_exact_name_goes_before_one_that_differs_in_case(student: Path) -> None:
    assert hand_in(student, by_hand__py=DONE, By_Hand__py="other").units[0].cells == (DONE,)


def test_names_that_are_no_text_are_read_and_shown_escaped(student: Path) -> None:
    with open(os.fsencode(student / ID) + b"/caf\xe9\x1b[2J.csv", "wb") as file:
        file.write(b"1")
    source = hand_in(student, by_hand__py=DONE)
    assert [name for name, _ in source.files] == ["by_hand.py", "caf\\xe9\\x1b[2J.csv"]


def test_a_folder_beyond_its_size_keeps_its_scripts(student: Path) -> None:
    source = hand_in(student, aaa__bin=bytes(MAX_BYTES), by_hand__py=DONE)
    assert [name for name, _ in source.files] == ["by_hand.py"]
    assert source.remarks == ("aaa.bin was left out: the folder exceeds 16 MB",)


@pytest.mark.parametrize(
    ("text", "package"),
    [
        ("import tensorflow as tf", "tensorflow"),
        ("import keras.optimizers", "keras"),
        ("from torch import nn", "torch"),
        ("def f(x):\n    import jax\n    return x", "jax"),
        ("try:\n    import autograd.numpy as np\nexcept ImportError: pass", "autograd"),
        ("tf = __import__('tensorflow')", "tensorflow"),
        ("import importlib\ntf = importlib.import_module('sympy.core')", "sympy"),
    ],
)
def test_a_banned_import_by_hand_is_forbidden(student: Path, text: str, package: str) -> None:
    assert hand_in(student, by_hand__py=text).forbidden == (("by_hand.py", package),)


def test_a_banned_import_through_modules_of_the_folder_is_forbidden(student: Path) -> None:
    (student / ID / "tools").mkdir()
    (student / ID / "tools" / "__init__.py").write_text("from tools import inner\n")
    (student / ID / "tools" / "inner.py").write_text("import tensorflow\nimport by_hand\n")
    source = hand_in(student, by_hand__py="from helper import *", helper__py="import tools.inner")
    assert source.forbidden == (("tools/inner.py", "tensorflow"),)


def test_the_tape_script_may_import_what_it_needs(student: Path) -> None:
    assert hand_in(student, by_hand__py=DONE, with_tape__py="import tensorflow, keras").forbidden == ()


def test_an_unusual_import_of_a_notebook_is_told(student: Path) -> None:
    source = hand_in(student, **{f"{ID}__ipynb": notebook("import sympy, tensorflow\n" + DONE, "%magic\n")})
    assert (source.forbidden, source.remarks) == ((), ("the notebook imports sympy",))


def test_the_hash_is_of_names_and_bytes_and_nothing_else(student: Path, tmp_path: Path) -> None:
    first = hand_in(student, by_hand__py=DONE, data__csv="1").content_hash
    other = tmp_path / "bob"
    (other / ID).mkdir(parents=True)
    assert hand_in(other, by_hand__py=DONE, data__csv="1").content_hash == first
    assert hand_in(other, by_hand__py=DONE, data__csv="2").content_hash != first
    (other / ID / "data.csv").rename(other / ID / "datb.csv")
    (other / ID / "datb.csv").write_text("1")
    assert collect(other, ID).content_hash != first


def test_students_are_folders_by_name(tmp_path: Path) -> None:
    for name in ("zoe", "ada", ".git"):
        (tmp_path / name).mkdir()
    (tmp_path / "grades.csv").write_text("")
    os.mkdir(os.fsencode(tmp_path) + b"/m\xfcller")
    assert [name for name, _ in students(tmp_path)] == ["ada", "m\\xfcller", "zoe"]
    assert list(students(tmp_path / "ada")) == []


@pytest.mark.parametrize("missing", ["nowhere", "file"])
def test_a_missing_folder_is_told_with_what_to_do(tmp_path: Path, missing: str) -> None:
    (tmp_path / "file").write_text("")
    for look in (students, lambda path: collect(path, ID)):
        with pytest.raises(RunnerError, match=r"nowhere|file.*(No such file|Not a directory).*Name "):
            look(tmp_path / missing)


NAMES = (
    "\x1b",
    "\\x1b",
    "\\\\x1b",
    "\udc9b",
    "\x9b",
    "\\x9b",
    "\\u009b",
    "a\nb",
    "a\\nb",
    "é",
    "\u202e",
    "\\u202e",
    "\U000e0001",
)


def test_different_names_are_shown_differently_and_none_moves_a_cursor() -> None:
    found = [shown(name) for name in NAMES]
    assert len(set(found)) == len(NAMES)
    assert all(name.isprintable() for name in found)


def test_a_folder_of_many_links_is_read_to_a_bound_and_told_in_few_words(tmp_path: Path) -> None:
    for number in range(100):
        (tmp_path / f"link{number:03}").symlink_to("nowhere")
    remarks = read_folder(tmp_path).remarks
    assert len(remarks) == MAX_REMARKS + 1
    assert remarks[-1] == "80 further things were passed over"


def test_a_notebook_of_too_many_cells_is_unreadable() -> None:
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": "x = 1"}
    content = {"cells": [cell] * 1001, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
    with pytest.raises(Corrupt, match="1001 code cells; at most 1000 are run"):
        code_cells(json.dumps(content).encode())


def test_a_link_in_a_circle_and_what_an_archive_left_are_no_students(tmp_path: Path) -> None:
    (tmp_path / "ada").mkdir()
    (tmp_path / "__MACOSX").mkdir()
    (tmp_path / "circle").symlink_to("circle")
    assert [name for name, _ in students(tmp_path)] == ["ada"]


def test_a_link_to_where_nobody_may_look_costs_nothing(student: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (student / "elsewhere").symlink_to("private")
    whole = Path.is_dir

    def guarded(path: Path) -> bool:
        if path.name == "elsewhere":
            raise PermissionError(13, "Permission denied")
        return whole(path)

    monkeypatch.setattr(Path, "is_dir", guarded)
    assert hand_in(student, by_hand__py=DONE).kind == "scripts"
