"""The text of the file → nodes that know their place; what they are is asked later."""
