"""The trusted side of running: what was handed in is read, guests are asked, and nothing of theirs is believed."""
