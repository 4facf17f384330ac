"""What the learning rate does: too low, right, too high; and how to find one."""
