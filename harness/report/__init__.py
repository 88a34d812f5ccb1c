"""Pages drawn from stored judgements: data in, a view-model between, markup out.

Knows no student code and derives nothing.
"""
