"""What is made of a site that was written into a folder, when all else is there."""
