"""Word files → the stream of paragraphs and tables: text, styles, automatic numbers, columns."""
