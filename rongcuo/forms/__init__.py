"""The written documents of the procedure, filled from a case and written as .docx."""
