"""The course's house rules as code: one table of checks, each row a function from an exercise to its findings."""
