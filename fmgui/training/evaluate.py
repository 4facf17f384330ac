"""How good a network is on pictures it did not learn from."""

import keras
import numpy as np

from fmgui.training.events import Score
from fmgui.training.pictures import Part

BATCH_SIZE = 500


def score(network: keras.Model, part: Part) -> Score:
    """Return loss (penalties included, as Keras reports it) and accuracy over a part.

    The network must be compiled, see ``build.compile_network``.
    """
    pixels = part.images.astype(np.float32) / np.float32(255)
    loss, accuracy = network.evaluate(pixels, part.labels, batch_size=BATCH_SIZE, verbose=0)
    return Score(float(loss), float(accuracy))
