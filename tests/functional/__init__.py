"""The installed command, run as its users run it."""
