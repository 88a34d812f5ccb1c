"""Hostile submissions, what each of them tries, and what must hold after it."""
