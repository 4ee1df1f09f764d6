"""Many cases: the table that holds them, one row a case; screening them all at once."""
