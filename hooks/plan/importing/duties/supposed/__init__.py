"""Names that no word of theirs tells: by their form, and by the places where they stand."""
