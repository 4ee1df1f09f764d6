"""Random policies and cases, compared with brute force."""
