"""Importing TensorFlow and Keras quietly, and without holding up the window."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def load_keras() -> None:
    """Import TensorFlow and Keras. Takes seconds the first time, nothing afterwards.

    Raises:
        ImportError: TensorFlow is not installed, or a library it needs is missing.
    """
    # Networks of this size are slower on a graphics card, and looking for one is noisy.
    os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("KERAS_BACKEND", "tensorflow")
    with _garbage_collection_off(), _quiet_libraries():
        import keras  # noqa: F401
        import tensorflow as tf

        # The first operation makes TensorFlow set itself up, and say so.
        tf.constant(0.0)


@contextmanager
def _garbage_collection_off() -> Iterator[None]:
    # Collecting over the fast growing heap would stop every thread again and again.
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _quiet_libraries() -> Iterator[None]:
    # The libraries write notes for their developers to the standard error, past Python.
    try:
        standard_error = sys.stderr.fileno()
    except (AttributeError, OSError, ValueError):
        yield  # no console, or one that is not a file
        return
    kept = os.dup(standard_error)
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), standard_error)
    try:
        yield
    finally:
        os.dup2(kept, standard_error)
        os.close(kept)
