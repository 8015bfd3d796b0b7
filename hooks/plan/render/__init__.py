"""Pages → HTML."""
