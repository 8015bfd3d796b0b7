"""What a body must do and on whose words, once, for page, print, PDF, Word and picture."""
