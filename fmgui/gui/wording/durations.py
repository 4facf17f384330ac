"""Times as a person says them."""

import math

from PySide6.QtCore import QCoreApplication


def duration(seconds: float) -> str:
    """Return a time in the two largest units that matter."""
    if not math.isfinite(seconds):
        return "–"
    if seconds < 9.95:
        return _translated("{:.1f} s").format(seconds)
    if seconds < 99.5:
        return _translated("{:.0f} s").format(seconds)
    minutes = round(seconds / 60)
    if minutes < 100:
        return _translated("{} min").format(minutes)
    return _translated("{} h {} min").format(*divmod(minutes, 60))


def _translated(text: str) -> str:
    return QCoreApplication.translate("duration", text)
