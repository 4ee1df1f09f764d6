"""The commands of `rongcuo`, a module for each family of them."""
