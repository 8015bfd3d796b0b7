"""MkDocs and the theme, and the ways past them: the only room that knows either."""
