"""Sentences and labels of official documents: who is told to do what, and by when."""
