"""What is about to be trained."""
