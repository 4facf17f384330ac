"""What an experiment is: frozen, validated values. Neither TensorFlow nor Qt."""
