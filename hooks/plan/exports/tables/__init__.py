"""The plan as tables: what their rows say, once, and the files that hold them."""
