"""What the training loss is made of, and what the gap to the validation loss."""
