"""The benchmark behind `make bench`: what our builds cost, beside Hugo's of the same plan."""
