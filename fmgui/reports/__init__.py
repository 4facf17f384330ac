"""Reports: one or several runs as a page that opens anywhere, without a network."""
