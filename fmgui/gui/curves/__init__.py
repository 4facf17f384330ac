"""The curves of one run."""
