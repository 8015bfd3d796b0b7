"""The lists of bodies, of tasks and of documents, and a page for each record."""
