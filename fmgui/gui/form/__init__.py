"""The form on the left, made from the specs."""
