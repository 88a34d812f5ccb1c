"""Hostile messages by the million: ``python -m tests.fuzz --messages 1000000``."""
