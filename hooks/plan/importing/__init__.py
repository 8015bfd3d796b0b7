"""An official document as an office keeps it → a draft of the data file, no word lost."""
