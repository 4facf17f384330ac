"""Run folders: what remains of an experiment. Neither TensorFlow nor Qt."""
