"""Pictures and labels as NumPy arrays. Neither TensorFlow nor Qt."""
