"""Reference and observation to judgement: pure, trusted, no input or output. Imports spec, oracle and wire."""
