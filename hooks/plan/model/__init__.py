"""What the file says, record by record: safe to ask before it is checked."""
