"""A new exercise to begin with: spec, statement, solutions and a sample, whole where its formula is known."""
