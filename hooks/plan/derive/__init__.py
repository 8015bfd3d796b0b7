"""What follows from a checked file: who owes what, on which words, since when."""
