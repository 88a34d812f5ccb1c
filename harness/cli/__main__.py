"""``python -m harness.cli`` is ``gradkit``."""

from harness.cli import main

main()
