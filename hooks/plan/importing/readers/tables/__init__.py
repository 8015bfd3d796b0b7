"""Tables in text: between bars, by tabs, or a cell on each line."""
