"""The plan as a tree: its parts and entries, their words, labels and addresses."""
