"""Specifications: what is read is exact, and what cannot be used is refused with file, key, cause and remedy."""

from fractions import Fraction
from pathlib import Path

import pytest

from harness.oracle.figures import figures
from harness.oracle.update import UPDATE
from harness.spec.course import Course
from harness.spec.derivative import parse_derivative
from harness.spec.errors import SpecError, UnknownExercise
from harness.spec.handed import surface_of
from harness.spec.load import load_exercise
from harness.spec.model import Credit, Derivative, PathKind
from harness.spec.rules import RULES, SETTINGS

GOOD = """
title = "A walk"

[functions.f]
formula = "x**2"
variables = ["x"]

[[tasks]]
name = "walk"
implementations = ["by_hand", "tape"]
kind = "path"
function = "f"
start = ["x0"]
points = 2
public = [{ x0 = 2.0, learning_rate = 0.1, n_iterations = 10 }]
hidden = { x0 = [-6, 6], learning_rate = [0.02, 0.4], n_iterations = [4, 12] }
"""


def write(folder: Path, text: str) -> Path:
    (folder / "exercise.toml").write_text(text, encoding="utf-8")
    return folder


def test_numbers_are_read_exactly_as_written(tmp_path: Path) -> None:
    exercise = load_exercise(write(tmp_path, GOOD))
    figure = exercise.task("walk").public[0]
    assert figure.number("learning_rate") == Fraction(1, 10)
    assert exercise.task("tape_walk").kind == exercise.task("walk").kind
    assert exercise.max_score == 4


def test_the_rules_of_the_specification_are_those_of_the_oracle() -> None:
    assert set(RULES) == set(UPDATE) == set(SETTINGS)
    assert all(set(SETTINGS[name]) == set(UPDATE[name].settings) for name in RULES)


def test_a_list_of_ranges_is_a_hidden_figure_for_each(tmp_path: Path) -> None:
    near, far = "{ x0 = [1, 2], %s }", "{ x0 = [90, 91], %s }"
    rest = "learning_rate = [0.02, 0.4], n_iterations = [4, 12]"
    text = GOOD.replace(GOOD.splitlines()[-1], f"hidden = [{near % rest}, {far % rest}]")
    exercise = load_exercise(write(tmp_path, text))
    _, first, second = figures(exercise, exercise.task("walk"), seed=3)
    assert 1 <= first.number("x0") <= 2
    assert 90 <= second.number("x0") <= 91


@pytest.mark.parametrize(
    ("old", "new", "key", "said"),
    [
        ('formula = "x**2"', 'formula = "2x"', "functions.f.formula", "'*' is missing"),
        ('formula = "x**2"', 'formula = "x**2', "TOML", "Illegal character"),
        ('kind = "path"', 'kind = "paths"', "tasks[0].kind", "Kinds are"),
        ("points = 2", "point = 2", "tasks[0]", "Did you mean 'points'?"),
        ("points = 2", "points = 0", "tasks[0].points", "worth more than nothing"),
        ("points = 2", 'points = "2"', "tasks[0].points", "expected a number"),
        ('start = ["x0"]', 'start = ["x0", "y0"]', "tasks[0].start", "1 variables"),
        ('function = "f"', 'function = "g"', "tasks[0].function", "not in [functions]"),
        ('function = "f"', 'function = "f"\nrule = "adma"', "tasks[0].rule", "Did you mean 'adam'?"),
        ("n_iterations = 10", "n_iterations = 2.5", "tasks[0].public[0].n_iterations", "whole number"),
        ("n_iterations = 10", "n_iterations = 10001", "tasks[0].public[0].n_iterations", "whole number"),
        ("n_iterations = 10", "iterations = 10", "tasks[0].public[0]", "Give a value to each"),
        ("learning_rate = 0.1", "learning_rate = nan", "TOML", "ordinary decimals"),
        ("x0 = 2.0", 'x0 = "2"', "tasks[0].public[0].x0", "is no number"),
        ("x0 = 2.0", "x0 = true", "tasks[0].public[0].x0", "is no number"),
        ("x0 = [-6, 6]", "x0 = [6, -6]", "tasks[0].hidden.x0", "lower end first"),
        ("n_iterations = [4, 12]", "n_iterations = [4, 900]", "tasks[0].hidden.n_iterations", "below 500"),
        ('name = "walk"', 'name = "my walk"', "tasks[0].name", "not a name"),
        ('variables = ["x"]', "variables = []", "functions.f.variables", "there are none"),
        ("[functions.f]", "[functions.class]", "functions.class", "not a name"),
    ],
)
def test_a_bad_specification_is_refused_with_key_and_remedy(
    tmp_path: Path, old: str, new: str, key: str, said: str
) -> None:
    assert GOOD.count(old) == 1
    with pytest.raises(SpecError) as caught:
        load_exercise(write(tmp_path, GOOD.replace(old, new)))
    assert caught.value.key == key
    assert said in str(caught.value)
    assert str(caught.value).startswith(str(tmp_path / "exercise.toml"))
    assert caught.value.remedy


def test_two_tasks_of_one_name_are_refused(tmp_path: Path) -> None:
    second = GOOD[GOOD.index("[[tasks]]") :]
    with pytest.raises(SpecError, match="two tasks are called 'walk'"):
        load_exercise(write(tmp_path, GOOD + second))


def test_a_folder_without_a_specification_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match=r"An exercise is a folder with exercise\.toml in it"):
        load_exercise(tmp_path / "nowhere")


def test_a_specification_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "exercise.toml").write_bytes('title = "Höhe"'.encode("latin-1"))
    with pytest.raises(SpecError, match="Save the file as UTF-8"):
        load_exercise(tmp_path)


def test_a_module_of_the_exercise_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "given.py").write_bytes("# Höhe".encode("latin-1"))
    with pytest.raises(SpecError, match=r"given\.py cannot be read .*Save given\.py as UTF-8"):
        load_exercise(write(tmp_path, GOOD))


def test_an_unknown_kind_brings_all_there_are(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match="value, path, table, nothing, minimiser, formulas, check"):
        load_exercise(write(tmp_path, GOOD.replace('kind = "path"', 'kind = "paths"')))


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ("a,b\n1,2\n3,x\n", "line 3: 'x' is no finite number"),
        ("a,b\n1,2\n3\n", "line 3: None is no finite number"),
        ("a,b\n1,inf\n", "'inf' is no finite number"),
        ("a,c\n1,2\n", "no column 'b'"),
        ("a,b\n", "has no rows"),
        ("", "has no column"),
        (f'a,b\n"{"x" * 200_000},2\n', "is no table of numbers"),
    ],
)
def test_a_data_cell_that_is_no_number_is_named(tmp_path: Path, cells: str, said: str) -> None:
    (tmp_path / "d.csv").write_text(cells, encoding="utf-8")
    text = GOOD + '\n[data.d]\nfile = "d.csv"\ncolumns = { p = "a", q = "b" }\n'
    with pytest.raises(SpecError) as caught:
        load_exercise(write(tmp_path, text))
    assert said in str(caught.value)


def test_a_data_file_elsewhere_is_refused(tmp_path: Path) -> None:
    text = GOOD + '\n[data.d]\nfile = "../d.csv"\ncolumns = { p = "a" }\n'
    with pytest.raises(SpecError, match="not a plain file name"):
        load_exercise(write(tmp_path, text))


@pytest.mark.parametrize(
    ("text", "wrt"),
    [("f", ()), ("df/dx", ("x",)), ("d2f/dx2", ("x", "x")), ("d2f/dxdb", ("x", "b")), ("d3f/dx2db", ("x", "x", "b"))],
)
def test_derivatives_are_read_in_the_notation_of_leibniz(tmp_path: Path, text: str, wrt: tuple[str, ...]) -> None:
    two = GOOD.replace('formula = "x**2"\nvariables = ["x"]', 'formula = "x**2*b"\nvariables = ["x", "b"]')
    two = two.replace('start = ["x0"]', 'start = ["x0", "b0"]').replace("x0 = 2.0", "x0 = 2.0, b0 = 1.0")
    exercise = load_exercise(write(tmp_path, two.replace("x0 = [-6, 6]", "x0 = [-6, 6], b0 = [-6, 6]")))
    functions = {function.name: function for function in exercise.functions}
    assert parse_derivative(text, functions) == Derivative("f", wrt)


@pytest.mark.parametrize("text", ["dg/dx", "df/dy", "d2f/dx", "d5f/dx5", "f'", "df/dx; 1"])
def test_what_is_no_derivative_is_refused(tmp_path: Path, text: str) -> None:
    functions = {function.name: function for function in load_exercise(write(tmp_path, GOOD)).functions}
    with pytest.raises(ValueError, match=r"derivative|variable|order"):
        parse_derivative(text, functions)


def test_an_unknown_exercise_is_named_with_the_nearest_one(tmp_path: Path) -> None:
    (tmp_path / "01_walk").mkdir()
    write(tmp_path / "01_walk", GOOD)
    course = Course(tmp_path, None)
    assert course.ids() == ("01_walk",)
    with pytest.raises(UnknownExercise, match=r"Did you mean 01_walk\?"):
        course.load("01_wlak")


def test_the_exercises_of_the_course_load_and_say_what_each_function_returns() -> None:
    course = Course(Path(__file__).parents[2] / "exercises", None)
    for exercise_id in course.ids():
        for task in course.load(exercise_id).tasks:
            assert task.returns
            assert not isinstance(task.kind, PathKind) or task.kind.rule in UPDATE


# ---------------------------------------------------------------- credit


def test_what_is_not_right_earns_the_usual_shares_unless_the_exercise_or_a_task_says_otherwise(tmp_path: Path) -> None:
    second = GOOD[GOOD.index("[[tasks]]") :].replace('"walk"', '"stroll"')
    third = GOOD[GOOD.index("[[tasks]]") :].replace('"walk"', '"run"') + "credit = { follow_through = 0 }\n"
    own = "\n[credit]\nfollow_through = 0.25\nrepeated_fault = 0.7\n\n[functions.f]"
    assert load_exercise(write(tmp_path, GOOD + second)).task("stroll").credit == Credit(0.5, 0.5, 1.0)
    exercise = load_exercise(write(tmp_path, (GOOD + second + third).replace("\n[functions.f]", own)))
    assert exercise.task("tape_walk").credit == exercise.task("stroll").credit == Credit(0.25, 0.5, 0.7)
    assert exercise.task("run").credit == exercise.task("tape_run").credit == Credit(0.0, 0.5, 0.7)


def test_other_shares_make_another_exercise(tmp_path: Path) -> None:
    prints = {
        load_exercise(write(tmp_path, GOOD + credit)).fingerprint
        for credit in ("", "credit = { repeated_fault = 1 }\n", "credit = { repeated_fault = 0.5 }\n")
    }
    assert len(prints) == 3


@pytest.mark.parametrize(
    ("credit", "where", "said"),
    [
        ("follow_through = 1.01", ".follow_through", "1.01 is no share of the points. Write a number from 0 to 1"),
        ("repeated_fault = -0.5", ".repeated_fault", "-0.5 is no share of the points"),
        ("other_structure = true", ".other_structure", "expected a number, got bool"),
        ("follow_through = '0.5'", ".follow_through", "expected a number, got str"),
        ("follow_trough = 0.5", "", "Did you mean 'follow_through'?"),
    ],
)
def test_what_is_no_share_is_refused(tmp_path: Path, credit: str, where: str, said: str) -> None:
    own = GOOD.replace("\n[functions.f]", f"\ncredit = {{ {credit} }}\n\n[functions.f]")
    for text, key in ((own, "credit"), (GOOD + f"credit = {{ {credit} }}\n", "tasks[0].credit")):
        with pytest.raises(SpecError) as caught:
            load_exercise(write(tmp_path, text))
        assert caught.value.key == key + where
        assert said in str(caught.value)


@pytest.mark.parametrize(
    ("name", "said"),
    [("follow_through", "kind path"), ("repeated_fault", "kind path"), ("other_structure", "structure")],
)
def test_a_share_that_a_task_could_never_give_is_refused(tmp_path: Path, name: str, said: str) -> None:
    text = MATRIX.replace("shape = [2, 2]", f"shape = [2, 2]\ncredit = {{ {name} = 0.5 }}")
    with pytest.raises(SpecError, match="no use for it") as caught:
        load_exercise(write(tmp_path, text))
    assert caught.value.key == f"tasks[0].credit.{name}"
    assert said in caught.value.remedy


# ---------------------------------------------------------------- shapes, vectors, surfaces

MATRIX = """
title = "Curvature"

[functions.f]
formula = "x**2*y"
variables = ["x", "y"]

[functions.g]
formula = "x*a + y*b"
variables = ["x", "y", "a", "b"]

[[tasks]]
name = "hessian"
kind = "value"
answer = ["d2f/dx2", "d2f/dxdy", "d2f/dydx", "d2f/dy2"]
shape = [2, 2]
points = 1
public = [{ x = 1, y = 2 }]

[[tasks]]
name = "product"
kind = "value"
answer = ["dg/dx", "dg/dy"]
vectors = { v = ["a", "b"] }
points = 1
public = [{ x = 1, y = 2, a = 0.5, b = 4 }]
"""

SURFACES = """
title = "Down"

[functions.bowl]
formula = "x**2 + y**2"
variables = ["x", "y"]

[functions.saddle]
formula = "x**2 - y**2"
variables = ["x", "y"]

[[tasks]]
name = "walk"
kind = "path"
rule = "momentum"
surfaces = ["bowl", "saddle"]
gives = "gradient"
listed = "start"
start = ["x", "y"]
arguments = ["gradient", "start", "learning_rate", "beta", "n_iterations"]
points = 1
public = [{ surface = "saddle", x = 1, y = 0.5, learning_rate = 0.1, beta = 0.7, n_iterations = 5 }]
hidden = [
    { surface = "bowl", x = [1, 2], y = [1, 2], learning_rate = [0.1, 0.2], beta = [0.5, 0.8], n_iterations = [4, 6] },
]
"""


def test_a_matrix_and_an_argument_that_is_a_vector_of_variables_are_read(tmp_path: Path) -> None:
    exercise = load_exercise(write(tmp_path, MATRIX))
    assert exercise.task("hessian").kind.shape == (2, 2)  # type: ignore[union-attr]
    product = exercise.task("product")
    assert product.arguments == ("x", "y", "v")
    assert product.public[0].vector("v") == (0.5, 4.0)
    assert product.public[0].number("a") == Fraction(1, 2)


def test_a_figure_of_several_surfaces_says_which_and_hands_its_gradient_and_start_over(tmp_path: Path) -> None:
    (tmp_path / "given.py").write_text("def gradient(name): ...\ndef start(x, y): ...\n", encoding="utf-8")
    task = load_exercise(write(tmp_path, SURFACES)).task("walk")
    assert [(made.name, made.parameters) for made in task.public[0].givens] == [
        ("gradient", ("saddle",)),
        ("start", (1.0, 0.5)),
    ]
    assert isinstance(task.kind, PathKind)
    assert surface_of(task.kind, task.public[0]) == "saddle"
    assert task.hidden is not None
    assert [case.surface for case in task.hidden.cases] == ["bowl"]


@pytest.mark.parametrize(
    ("text", "old", "new", "key", "said"),
    [
        (MATRIX, "shape = [2, 2]", "shape = [2, 3]", "tasks[0].shape", "do not fill"),
        (MATRIX, '["a", "b"] }', '["a", "c"] }', "tasks[1].vectors", "not made of variables"),
        (SURFACES, '"bowl", "saddle"]', '"bowl", "sadle"]', "tasks[0].surfaces", "Did you mean 'saddle'?"),
        (SURFACES, 'surface = "saddle"', 'surface = "hill"', "tasks[0].public[0].surface", "none of the task's"),
        (SURFACES, 'gives = "gradient"\n', "", "tasks[0].gives", "no argument that hands it over"),
        (SURFACES, 'listed = "start"', 'listed = "begin"', "tasks[0].arguments", "does not make"),
        (SURFACES, "beta = [0.5, 0.8], ", "", "tasks[0].hidden[0]", "Give a range to each"),
        (SURFACES, "beta = [0.5, 0.8]", 'beta = "0.5"', "tasks[0].hidden[0]", "Expected `array`"),
    ],
)
def test_a_bad_matrix_or_surface_is_refused(tmp_path: Path, text: str, old: str, new: str, key: str, said: str) -> None:
    (tmp_path / "given.py").write_text("def gradient(name): ...\ndef start(x, y): ...\n", encoding="utf-8")
    assert text.count(old) == 1
    with pytest.raises(SpecError) as caught:
        load_exercise(write(tmp_path, text.replace(old, new)))
    assert caught.value.key == key
    assert said in str(caught.value)
