"""What GitHub is, for tests."""
