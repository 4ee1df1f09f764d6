"""One module at a time: what each promises, and how it refuses."""
