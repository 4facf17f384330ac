"""What the layers of a run are called."""

from PySide6.QtCore import QCoreApplication


def layer_name(kernel: int, count: int) -> str:
    """Return the name of the layer with a kernel; the last of ``count`` is the output layer's."""
    if kernel == count - 1:
        return QCoreApplication.translate("Weights", "Output")
    return QCoreApplication.translate("Weights", "Hidden {}").format(kernel + 1)
