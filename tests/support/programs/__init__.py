"""Programs for `make`."""
