"""Loading TensorFlow, once everything that was given is known to be right."""

import sys

from fmgui.errors import FmguiError
from fmgui.training.keras_loading import load_keras


def load() -> None:
    """Load TensorFlow and Keras.

    Raises:
        FmguiError: It is not installed, or a library it needs is missing.
    """
    try:
        load_keras()
    except ImportError as error:
        remedy = "install fmgui again"
        if sys.platform == "win32":
            remedy = "install Microsoft's Visual C++ redistributable"
        reason = (str(error).strip().splitlines() or [""])[0]
        raise FmguiError(f"TensorFlow cannot be loaded ({reason}): {remedy}.") from error
