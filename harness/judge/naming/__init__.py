"""Names for wrong values: which mistake explains them, at one figure or over all."""
