"""What the network of a checkpoint makes of pictures, and how sure it is."""
