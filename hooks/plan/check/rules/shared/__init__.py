"""What the rules share: how one tells a problem, and what it looks through."""
