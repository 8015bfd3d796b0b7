"""What an import makes of an office's paragraphs, and how much of it agrees with readers."""
