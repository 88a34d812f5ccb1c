"""What tapes did in a call: told in sentences, and drawn as bars over time."""
