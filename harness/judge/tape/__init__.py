"""Names from a tape's record: why it answered None or raised, and what its record adds to wrong values."""
