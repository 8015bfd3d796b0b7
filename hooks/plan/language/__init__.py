"""Rules of written Vietnamese and of what plans write in it: letters, order, days, numbers of documents."""
