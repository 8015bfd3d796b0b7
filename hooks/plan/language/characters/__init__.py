"""Characters that no Vietnamese text means: of other scripts, old encodings, or unseen."""
