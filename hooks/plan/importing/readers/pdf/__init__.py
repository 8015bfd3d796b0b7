"""A PDF with words → the stream, by where everything is printed."""
