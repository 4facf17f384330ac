"""What a checkpoint's network can tell of a picture beyond its answer.

Where it looked, how like pictures are to it, and what it says with parts of it left out. The
network is taken apart in one place: all layers up to the last hidden one, and the output layer.
"""

from typing import Any

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from fmgui.data.dataset import IMAGE_SIZE
from fmgui.runs.run_folder import BEST, RunFolder
from fmgui.training.predict import Predictor, pixels_of

Pictures = NDArray[np.uint8]
Values = NDArray[np.float32]

_NOISY = 32
"""Noisy copies of a picture that its gradient map is averaged over."""
_NOISE = 0.15
"""Their noise, as a part of the range of pixels."""
_BLUR = 0.7
"""Pixels: the map is smoothed by as much, since single pixels mean nothing to a person."""


class Insight(Predictor):
    """A predictor that can be asked more; all takes a few milliseconds for one picture."""

    def __init__(self, run: RunFolder, checkpoint: str = BEST) -> None:
        """Load a checkpoint. Raises ``RunError`` where that cannot be done."""
        super().__init__(run, checkpoint)
        self.has_dropout = any(isinstance(layer, keras.layers.Dropout) for layer in self._hidden)
        """Whether anything can be left out at random."""

    def answers(self, images: Pictures) -> Values:
        """Return the probabilities ``(count, 10)`` for pictures ``(count, 28, 28)``."""
        return np.asarray(self._output(self._features(pixels_of(images))), np.float32)

    def with_dropout(self, image: Pictures, count: int, seed: int = 0) -> Values:
        """Return ``count`` answers ``(count, 10)`` to a picture ``(28, 28)`` with dropout on.

        Source: Y. Gal, Z. Ghahramani, "Dropout as a Bayesian Approximation: Representing Model
        Uncertainty in Deep Learning", ICML 2016. Batch normalisation stays as in predicting.

        Args:
            image: The picture.
            count: How often the network is asked, each time with other units left out.
            seed: Which units are left out; the same ones for the same seed.
        """
        values = pixels_of(np.repeat(image[np.newaxis], count, axis=0))
        for number, layer in enumerate(self._hidden):
            if isinstance(layer, keras.layers.Dropout):
                # Keras's own generators belong to whatever is being trained.
                shape, keep = tf.shape(values), 1.0 - layer.rate
                random = tf.random.stateless_uniform(shape, seed=(seed, number))
                values = tf.where(random < keep, values / keep, 0.0)
            else:
                values = layer(values, training=False)
        return np.asarray(self._output(values), np.float32)

    def where_it_looked(self, image: Pictures, label: int) -> Values:
        """Return how much each pixel of a picture ``(28, 28)`` matters for a class, 0 to 1.

        It is the gradient of the class's score (before the softmax) by the pixels, without its
        sign (K. Simonyan, A. Vedaldi, A. Zisserman, "Deep Inside Convolutional Networks:
        Visualising Image Classification Models and Saliency Maps", 2013), averaged over noisy
        copies of the picture (D. Smilkov et al., "SmoothGrad: removing noise by adding noise",
        2017).

        Args:
            image: The picture.
            label: The class, 0 to 9.
        """
        noise = np.random.default_rng(0).normal(0, _NOISE, (_NOISY, IMAGE_SIZE, IMAGE_SIZE))
        copies = tf.constant(pixels_of(image[np.newaxis]) + noise.astype(np.float32))
        with tf.GradientTape() as tape:
            tape.watch(copies)
            score = tf.reduce_sum(self._scores(copies)[:, label])
        gradients = np.asarray(tape.gradient(score, copies), np.float64)
        matters = _smoothed(np.abs(gradients.mean(axis=0)))
        strongest = matters.max()
        return np.asarray(matters / strongest if strongest > 0 else matters, np.float32)

    def _scores(self, values: Any) -> Any:
        return self._features(values) @ self._output.kernel + self._output.bias


def _smoothed(values: NDArray[np.float64]) -> NDArray[np.float64]:
    from scipy import ndimage  # a fifth of a second: not at start

    return np.asarray(ndimage.gaussian_filter(values, _BLUR))
