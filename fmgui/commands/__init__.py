"""The commands of the command line, a module each: what it takes and what it does."""
