"""The written policy as data: its text by provision, facts, circumstances and ambiguities."""
