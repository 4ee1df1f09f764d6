"""What a hostile or careless hand can write into anything that is read, and what comes of it."""
