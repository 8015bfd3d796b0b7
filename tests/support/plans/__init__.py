"""Plans beside the real one, and what is done to them."""
