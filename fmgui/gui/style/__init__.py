"""Colours, spacing and icons."""
