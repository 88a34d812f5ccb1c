"""The run on disk: a row is whole or absent."""
