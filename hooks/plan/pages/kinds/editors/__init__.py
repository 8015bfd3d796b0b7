"""The pages for those who edit the data, or read a draft over."""
