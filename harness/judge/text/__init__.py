"""What a hand-in's own text says: its functions and slips, and why nothing could be judged by values. None is run."""
