"""The initialisation microscope: activations and gradients before and during training."""
