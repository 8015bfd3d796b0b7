"""The file's bytes → records, and what is wrong with its shape, each with its line."""
