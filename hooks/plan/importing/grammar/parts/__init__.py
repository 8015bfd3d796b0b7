"""What a clause gives to whom: rules of its subject, rules of the others in it."""
