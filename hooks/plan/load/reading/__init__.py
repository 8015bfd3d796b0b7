"""What is read, and said, where nodes of the file are not what a record asks for."""
