"""What each kind of page says: one module a kind."""
