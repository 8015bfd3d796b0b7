"""Rules of written Vietnamese: letters, order, days, the numbers that documents have."""
