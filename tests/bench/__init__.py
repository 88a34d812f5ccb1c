"""Figures of speed and memory, printed by ``make bench``; no test, because they are this machine's."""
