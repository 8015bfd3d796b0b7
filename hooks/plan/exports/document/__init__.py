"""The whole document as it stands on paper, said once: PDF and Word only set it."""
