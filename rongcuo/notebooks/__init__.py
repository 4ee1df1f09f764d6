"""Notebooks as reports: executed, without code, as a page of the handbook or a file that stands alone."""
