"""The composition: every task has a judgement whatever happens, and student code is asked no more than is needed."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from harness import grading
from harness.grading import Graded, KitFault, Plan, grade, guarded, judge, missing, plan
from harness.runner import pool
from harness.runner.collect import collect
from harness.runner.model import Source
from harness.spec.load import load_exercise
from harness.spec.model import Exercise
from harness.store.model import Observed
from harness.wire import Loaded, Numbers, Outcome, Returned, Stopped

ROOT = Path(__file__).parents[1]
STOPPED = Stopped("timeout", "10 s")


@pytest.fixture(scope="module")
def parabola() -> Exercise:
    return load_exercise(ROOT / "exercises" / "01_parabola")


@pytest.fixture(scope="module")
def asked(parabola: Exercise) -> Plan:
    return plan(parabola, 7)


def scripts(folder: Path, by_hand: str = "", with_tape: str = "") -> Source:
    folder.mkdir(exist_ok=True)
    for name, text in (("by_hand.py", by_hand), ("with_tape.py", with_tape)):
        if text:
            (folder / name).write_text(text)
    return collect(folder, "01_parabola")


class Guest:
    """A session that answers by a rule, and remembers what it was asked."""

    def __init__(self, answer: Callable[[str], Outcome], load: Loaded | Stopped) -> None:
        self.answer, self.loaded, self.calls, self.closed = answer, load, list[str](), False

    def load(self) -> Loaded | Stopped:
        return self.loaded

    def call(self, function: str, *_: object) -> Outcome:
        self.calls.append(function)
        return self.answer(function)

    def close(self) -> None:
        self.closed = True


class Runner:
    """Opens such guests."""

    def __init__(self, answer: Callable[[str], Outcome], load: Loaded | Stopped | None = None) -> None:
        self.answer, self.load = answer, load or Loaded(1, (), (), (), "")
        self.guests: list[Guest] = []

    def open(self, *_: object) -> Guest:
        self.guests.append(Guest(self.answer, self.load))
        return self.guests[-1]


def two(_: str) -> Outcome:
    return Returned(1, Numbers("float", "float64", (), b"\0\0\0\0\0\0\0\x40"), "", (), 0, 0)


def graded_by(runner: Runner, asked: Plan, source: Source) -> tuple[Observed, Graded]:
    return grade(asked, source, cast(pool.Runner, runner))  # what is used of a runner, this one has


def statuses(source: Source, asked: Plan, runner: Runner) -> dict[str, str]:
    _, graded = graded_by(runner, asked, source)
    assert [judgement.task for judgement in graded.result.judgements] == [task.name for task in asked.tasks]
    assert all(guest.closed for guest in runner.guests)
    return {judgement.task: judgement.status for judgement in graded.result.judgements}


def test_nothing_handed_in_is_not_attempted_everywhere(tmp_path: Path, asked: Plan) -> None:
    runner = Runner(two)
    assert set(statuses(scripts(tmp_path / "none"), asked, runner).values()) == {"not_attempted"}
    assert runner.guests == []


def test_a_script_alone_leaves_the_others_tasks_not_attempted(tmp_path: Path, asked: Plan) -> None:
    runner = Runner(two)
    found = statuses(scripts(tmp_path, by_hand="def f(x): return x"), asked, runner)
    assert {found[task.name] for task in asked.tasks if task.implementation != "by_hand"} == {"not_attempted"}
    assert "not_attempted" not in {found[task.name] for task in asked.tasks if task.implementation == "by_hand"}
    assert len(runner.guests) == 1


def test_a_file_that_does_not_parse_costs_its_own_tasks(tmp_path: Path, asked: Plan) -> None:
    found = statuses(scripts(tmp_path, by_hand="def f(x:", with_tape="x = 1"), asked, Runner(two))
    for task in asked.tasks:
        assert (found[task.name] == "unreadable") == (task.implementation == "by_hand")


def test_a_banned_import_costs_the_work_by_hand(tmp_path: Path, asked: Plan) -> None:
    runner = Runner(two)
    found = statuses(scripts(tmp_path, by_hand="import tensorflow", with_tape="import tensorflow"), asked, runner)
    for task in asked.tasks:
        assert (found[task.name] == "forbidden") == (task.implementation == "by_hand")
    assert len(runner.guests) == 1


def test_a_banned_import_that_only_shows_when_run_costs_the_work_by_hand(tmp_path: Path, asked: Plan) -> None:
    runner = Runner(two, Loaded(1, (), (), ("sympy",), ""))
    found = statuses(scripts(tmp_path, by_hand="__import__('sym' + 'py')"), asked, runner)
    assert {found[task.name] for task in asked.tasks if task.implementation == "by_hand"} == {"forbidden"}


def test_what_a_limit_stopped_is_not_asked_again_and_costs_that_task_alone(tmp_path: Path, asked: Plan) -> None:
    runner = Runner(lambda function: STOPPED if function == "df" else two(function))
    found = statuses(scripts(tmp_path, by_hand="def f(x): return x"), asked, runner)
    assert found["df"] == "timeout"
    assert found["f"] != "timeout"
    (guest,) = runner.guests
    assert guest.calls.count("df") == 1
    assert guest.calls.count("f") == len(grading.asked(asked, asked.exercise.task("f"))) > 1


def test_files_that_could_not_be_loaded_are_not_asked_anything(tmp_path: Path, asked: Plan) -> None:
    runner = Runner(two, STOPPED)
    found = statuses(scripts(tmp_path, by_hand="while True: pass"), asked, runner)
    assert {found[task.name] for task in asked.tasks if task.implementation == "by_hand"} == {"timeout"}
    assert runner.guests[0].calls == []


def test_a_fault_of_the_runner_is_no_students_fault(tmp_path: Path, asked: Plan) -> None:
    def broken(function: str) -> Outcome:
        raise ZeroDivisionError(function)

    runner = Runner(broken)
    assert set(statuses(scripts(tmp_path, by_hand="x = 1"), asked, runner).values()) == {"judge_error"}
    _, graded = graded_by(Runner(broken), asked, scripts(tmp_path))
    assert "ZeroDivisionError" in graded.faults[0].traceback


def test_a_fault_of_the_judge_costs_one_task_and_no_points(
    tmp_path: Path, asked: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = grading.judge_task

    def broken(exercise: Exercise, task: object, *rest: object) -> object:
        if getattr(task, "name", "") == "df":
            raise RecursionError("a fault of the kit")
        return whole(exercise, task, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(grading, "judge_task", broken)
    found = statuses(scripts(tmp_path, by_hand="x = 1"), asked, Runner(two))
    assert [name for name, status in found.items() if status == "judge_error"] == ["df"]


def test_a_fault_in_seeing_tasks_together_is_never_a_students_zero(
    tmp_path: Path, asked: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> object:
        raise RecursionError("a fault of the kit")

    before = statuses(scripts(tmp_path, by_hand="x = 1"), asked, Runner(two))
    monkeypatch.setattr(grading, "together", broken)
    after = statuses(scripts(tmp_path, by_hand="x = 1"), asked, Runner(two))
    assert "fail" in before.values()
    assert after == {name: "judge_error" if status == "fail" else status for name, status in before.items()}


def test_a_fault_in_comparing_derivatives_costs_nobody_anything(
    tmp_path: Path, asked: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> object:
        raise RecursionError("a fault of the kit")

    source = scripts(tmp_path, by_hand="x = 1", with_tape="x = 1")
    _, before = graded_by(Runner(two), asked, source)
    monkeypatch.setattr(grading, "agreements", broken)
    _, after = graded_by(Runner(two), asked, source)
    assert before.result.agreements
    assert not before.faults
    assert after.result.agreements == ()
    assert after.result.judgements == before.result.judgements
    assert [fault.what for fault in after.faults] == ["agreement in 01_parabola: RecursionError: a fault of the kit"]


def test_a_task_without_figures_is_the_kits_fault(
    parabola: Exercise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> object:
        raise ValueError("no figure separates")

    monkeypatch.setattr(grading, "figures", broken)
    asked = plan(parabola, 7)
    found = statuses(scripts(tmp_path, by_hand="x = 1"), asked, Runner(two))
    assert {found[task.name] for task in asked.tasks if task.implementation == "by_hand"} == {"judge_error"}


def test_judging_again_needs_what_was_seen_and_no_guest(tmp_path: Path, asked: Plan) -> None:
    source = scripts(tmp_path, by_hand="def f(x): return x")
    observed, graded = graded_by(Runner(two), asked, source)
    assert not missing(asked, source, observed)
    assert judge(asked, source, observed).result == graded.result


def test_another_seeds_figures_are_missed(parabola: Exercise, tmp_path: Path, asked: Plan) -> None:
    source = scripts(tmp_path, by_hand="def f(x): return x")
    observed, _ = graded_by(Runner(two), asked, source)
    assert missing(plan(parabola, 8), source, observed)


def test_faults_are_kept_with_their_traceback() -> None:
    fault = guarded("dividing", lambda: 1 / 0)
    assert isinstance(fault, KitFault)
    assert "ZeroDivisionError" in fault.traceback
    assert guarded("adding", lambda: 1 + 1) == 2


def test_a_thousand_remarks_are_told_in_few() -> None:
    loaded = Loaded(1, (), (), (), "", tuple(f"{number} {'x' * 4000}" for number in range(1000)))
    told = grading.remarks(loaded)
    assert len(told) == grading.MAX_REMARKS + 1
    assert sum(map(len, told)) < 20_000
    assert "980 more" in told[-1]


def test_a_guests_seed_says_nothing_of_the_one_that_draws_hidden_figures(tmp_path: Path, asked: Plan) -> None:
    source = scripts(tmp_path, by_hand="def f(x): return x")
    seeds = []
    runner = Runner(two)
    runner.open = lambda *given: (seeds.append(given[-1]), Guest(two, Loaded(1, (), (), (), "")))[1]  # type: ignore[method-assign]
    for seed in (7, 8):
        graded_by(runner, plan(asked.exercise, seed), source)
    assert len(seeds) == 2
    assert len(set(seeds)) == 1


def test_two_figures_of_the_same_inputs_are_asked_once_and_both_are_judged(tmp_path: Path) -> None:
    (tmp_path / "20_small").mkdir()
    (tmp_path / "20_small" / "exercise.toml").write_text(
        'title = "Small"\n[functions.f]\nformula = "x**2"\nvariables = ["x"]\n'
        '[[tasks]]\nname = "f"\nkind = "value"\nanswer = ["f"]\npoints = 1\n'
        "public = [{ x = 3.0 }]\nhidden = { x = [4.0, 4.0] }\n"
    )
    small = plan(load_exercise(tmp_path / "20_small"), 7)
    runner = Runner(two)
    observed, graded = graded_by(runner, small, scripts(tmp_path, by_hand="x = 1"))
    assert runner.guests[0].calls == ["f", "f"]
    assert len({(seen.task, seen.figure) for seen in observed.observations}) == len(observed.observations) == 2
    assert len(graded.result.judgements[0].checks) == 3
