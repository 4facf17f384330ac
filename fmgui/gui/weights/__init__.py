"""The weights of a run over its epochs, and beside those of another run."""
