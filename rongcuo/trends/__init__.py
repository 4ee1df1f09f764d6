"""What many cases say together: indicators, disclosure control, the report."""
