"""The data set in use, and how another is chosen."""
