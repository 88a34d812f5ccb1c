"""Files under a name that is nearly right are used where they can mean nothing else, and told of where not."""

import json
from pathlib import Path

import pytest

from harness.runner.collect import collect
from harness.runner.misnamed import meant

ID = "01_parabola"
DONE = "def f(x):\n    return x**2\n"
TAPE = "def tape_df(x):\n    return x\n"


def notebook(cell: str) -> str:
    code = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": cell}
    return json.dumps({"cells": [code], "metadata": {}, "nbformat": 4, "nbformat_minor": 4})


def hand_in(folder: Path, **files: str) -> Path:
    (folder / ID).mkdir()
    for name, text in files.items():
        (folder / ID / name).write_text(text)
    return folder


@pytest.mark.parametrize(
    "name",
    ["byhand.py", "by-hand.py", "by hand.py", "By-Hand.py", "by_hand (1).py", "by_hand(2).py", "by_hand copy.py",
     "by_hand - Copy.py", "Copy of by_hand.py", "by_hand.py.txt", "by_hand.txt"],
)  # fmt: skip
def test_a_script_of_nearly_the_right_name_counts_and_is_told(tmp_path: Path, name: str) -> None:
    source = collect(hand_in(tmp_path, **{name: DONE}), ID)
    assert [(unit.name, unit.cells) for unit in source.units] == [("by_hand.py", (DONE,))]
    assert source.remarks == (f"{name} was taken for by_hand.py",)
    assert dict(source.files)[name] == DONE.encode()  # another file may import it by the name it has


@pytest.mark.parametrize(
    "name", ["hand.py", "by_hand_old.py", "by_handy.py", "by_hand2.py", "by_hand.csv", "by_hand", "my_by_hand.py"]
)
def test_other_names_are_left_alone(name: str) -> None:
    assert meant("by_hand.py", [name]) == []


def test_notes_in_a_text_file_are_no_script(tmp_path: Path) -> None:
    assert collect(hand_in(tmp_path, **{"by_hand.txt": "ask about the tape"}), ID).kind == "nothing"


def test_two_that_may_be_meant_are_told_and_neither_is_used(tmp_path: Path) -> None:
    source = collect(hand_in(tmp_path, **{"byhand.py": DONE, "by_hand (1).py": DONE + "# newer\n"}), ID)
    assert source.kind == "nothing"
    (remark,) = source.remarks
    assert remark == "by_hand (1).py and byhand.py may each be meant as by_hand.py: hand in one file of that name"


def test_two_of_the_same_content_are_as_good_as_one(tmp_path: Path) -> None:
    source = collect(hand_in(tmp_path, **{"by_hand (1).py": DONE, "by_hand (2).py": DONE}), ID)
    assert source.units[0].cells == (DONE,)


def test_the_right_name_goes_before_a_copy_and_the_copy_is_told_of(tmp_path: Path) -> None:
    source = collect(hand_in(tmp_path, **{"by_hand.py": DONE, "by_hand (1).py": "x = 1\n", "byhand.py": "x = 2\n"}), ID)
    assert source.units[0].cells == (DONE,)
    assert source.remarks == ("by_hand (1).py was not looked at: by_hand.py counts",)


def test_a_script_of_nearly_the_right_name_never_takes_the_word_from_a_notebook(tmp_path: Path) -> None:
    source = collect(hand_in(tmp_path, **{f"{ID}.ipynb": notebook(DONE), "byhand.py": "helper = 1\n"}), ID)
    assert (source.kind, source.units[0].cells) == ("notebook", (DONE,))


def test_a_notebook_of_nearly_the_right_name_counts_where_there_are_no_scripts(tmp_path: Path) -> None:
    near = f"{ID} (1).ipynb"
    source = collect(hand_in(tmp_path, **{near: notebook(DONE)}), ID)
    assert (source.kind, source.units[0].name) == ("notebook", f"{ID}.ipynb")
    assert source.remarks == (f"{near} was taken for {ID}.ipynb",)
    (tmp_path / ID / "with_tape.py").write_text(TAPE)
    assert collect(tmp_path, ID).kind == "scripts"


def test_a_folder_of_nearly_the_right_name_is_read_where_it_is_the_only_one(tmp_path: Path) -> None:
    hand_in(tmp_path, **{"by_hand.py": DONE})
    (tmp_path / ID).rename(tmp_path / "01-parabola")
    source = collect(tmp_path, ID)
    assert (source.kind, source.remarks) == ("scripts", (f"01-parabola was taken for {ID}",))
    (tmp_path / "01 parabola").mkdir()
    assert collect(tmp_path, ID).kind == "nothing"


def test_a_link_of_nearly_the_right_name_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "by_hand.py").write_text(DONE)
    student = tmp_path / "ada"
    student.mkdir()
    (student / "01-parabola").symlink_to(tmp_path / "elsewhere")
    assert collect(student, ID).kind == "nothing"
