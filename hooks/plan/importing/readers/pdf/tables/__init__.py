"""The tables of a PDF: drawn by lines or by columns alone, and over the ends of pages."""
