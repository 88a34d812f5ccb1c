"""Runs that are killed at random moments: ``python -m tests.crash --kills 100``."""
