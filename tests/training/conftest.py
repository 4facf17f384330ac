"""Every test in here uses Keras: it is loaded once, as the program does it, before they are."""

from fmgui.training.keras_loading import load_keras

load_keras()
