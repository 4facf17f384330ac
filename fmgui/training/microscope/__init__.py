"""A batch of pictures on its way through a network, looked at layer by layer."""
