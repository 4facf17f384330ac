"""An experiment as a plain Keras script."""

from fmgui.specs.experiment import Experiment


def script(experiment: Experiment) -> str:
    """Return the same experiment as a script that needs TensorFlow and NumPy alone."""
    raise NotImplementedError
