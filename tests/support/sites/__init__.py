"""Projects, what is built of them, and who serves it."""
