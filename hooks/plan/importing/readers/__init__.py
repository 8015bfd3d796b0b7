"""Files as offices make them → one stream of paragraphs and tables, one kind of file each."""
