"""The specification: tables that say what is found, readable by a reviewer."""
