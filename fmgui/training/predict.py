"""A checkpoint as a fast predictor."""

from typing import Any

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from fmgui.errors import RunError
from fmgui.runs.run_folder import BEST, RunFolder
from fmgui.runs.weights_file import check_weights
from fmgui.training.build import build_network, compile_network


def probabilities(network: keras.Model, images: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return the probabilities ``(count, 10)`` for ``uint8`` pictures ``(count, 28, 28)``."""
    result: NDArray[np.float32] = np.asarray(network(pixels_of(images), training=False))
    return result


def load_network(run: RunFolder, checkpoint: str = BEST) -> keras.Sequential:
    """Return the run's network with a checkpoint's weights, compiled for evaluation.

    Raises:
        RunError: The folder is not a run, or the checkpoint is missing or damaged.
    """
    network = build_network(run.experiment().network)
    load_weights(network, run, checkpoint)
    compile_network(network, keras.optimizers.SGD())
    return network


def load_weights(network: keras.Model, run: RunFolder, checkpoint: str = BEST) -> None:
    """Put a checkpoint's weights into a network of the run's own architecture.

    Raises:
        RunError: The checkpoint is missing, damaged, or of another network.
    """
    path = run.weights_file(checkpoint)
    check_weights(path)
    try:
        network.load_weights(path)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RuntimeError) as error:
        raise RunError(f"{path} cannot be used: {first_line(error)}.") from None


class Predictor:
    """Answers for one picture at a time, in about half a millisecond."""

    def __init__(self, run: RunFolder, checkpoint: str = BEST) -> None:
        """Load a checkpoint. Raises ``RunError`` where that cannot be done."""
        network = build_network(run.experiment().network)
        load_weights(network, run, checkpoint)
        self.run = run
        self._network = network
        self._checkpoint = checkpoint
        *self._hidden, self._output = network.layers
        self._look: Any = tf.function(
            self._features_and_answer,
            input_signature=[tf.TensorSpec((1, 28, 28), tf.float32)],
        )

    def reload(self) -> None:
        """Take over the checkpoint's newest weights. Raises ``RunError``."""
        load_weights(self._network, self.run, self._checkpoint)

    def __call__(self, image: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Return ten probabilities for a ``uint8`` picture ``(28, 28)``."""
        return self.look(image)[0]

    def look(self, image: NDArray[np.uint8]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return the probabilities ``(10,)`` for a picture, and its features ``(units,)``."""
        features, answer = self._look(tf.constant(pixels_of(image[np.newaxis])))
        return answer.numpy()[0], features.numpy()[0]

    def features(self, images: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Return what the output layer gets for pictures ``(count, 28, 28)``: ``(count, units)``.

        These are the outputs of the last hidden layer, or the pixels where there is none.
        """
        return np.asarray(self._features(pixels_of(images)), np.float32)

    def _features(self, values: Any) -> Any:
        for layer in self._hidden:
            values = layer(values, training=False)
        return values

    def _features_and_answer(self, pixels: Any) -> tuple[Any, Any]:
        features = self._features(pixels)
        return features, self._output(features, training=False)


def pixels_of(images: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return pictures as networks get them: from 0 to 1."""
    return images.astype(np.float32) / np.float32(255)


def first_line(error: Exception) -> str:
    """Return what an error of Keras says first; what follows is for developers."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")
