"""Files that offices open, made and read."""
