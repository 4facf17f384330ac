"""What Keras's ``fit`` is fed with, and the quick steps that it takes."""
