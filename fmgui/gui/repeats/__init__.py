"""Whether a difference is real: an experiment over several seeds, mean and spread."""
