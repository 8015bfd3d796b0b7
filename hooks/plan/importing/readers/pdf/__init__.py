"""A PDF with words → the stream, by where everything is printed."""

from .flow import blocks_of_pdf

__all__ = ["blocks_of_pdf"]
