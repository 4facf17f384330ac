"""Dropout, step by step: which units are out, and what comes out each time."""
