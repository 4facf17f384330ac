"""fmgui: a window in which students learn how a neural network is trained well."""

__version__ = "0.1.0"
