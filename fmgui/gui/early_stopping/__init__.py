"""Early stopping, tried on a run that is over."""
