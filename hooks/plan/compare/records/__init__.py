"""Which record of one file is which of the other, and what of each differs."""
