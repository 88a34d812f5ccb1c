"""The house rules of a course, one row each: a new rule is a row here and a test that shows it broken."""

from __future__ import annotations

from harness.lint import files, statement, trials
from harness.lint.model import Check

CHECKS: tuple[Check, ...] = (
    Check("figures can be drawn", files.figures_can_be_drawn),
    Check("tasks are described", files.tasks_are_described),
    Check("solutions define their tasks", files.solutions_define_their_tasks),
    Check("generated files are current", files.generated_files_are_current),
    Check("the statement names every function", statement.functions_are_named),
    Check("the statement's figures are the oracle's", statement.figures_are_the_oracles),
    Check("samples are labelled", files.samples_are_labelled),
    Check("named mistakes are known", files.mistakes_of_a_check_are_known),
    Check("stubs are not started", trials.stubs_are_not_started),
    Check("solutions pass", trials.solutions_pass),
    Check("samples get what their folders say", trials.samples_get_what_their_folders_say),
)
