"""What a well-formed file can still get wrong, and the addresses that it must keep."""
