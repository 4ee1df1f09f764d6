"""Findings, their explanation, what to establish next and what would change them."""
