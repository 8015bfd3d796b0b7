"""The templates of all that is written, and the environments that fill them in."""
