"""Compiled work that stays in one thread, however many cores there are.

TensorFlow spreads every operation over all cores. Where the matrices are small, the threads wait
for one another longer than they work, and longer still while the window or another program needs
a core. How many threads there are is settled for the whole process with its first operation; but
a stage of an input pipeline may be told to do with one, and such a stage may compute anything.
"""

from collections.abc import Callable
from typing import Any

import tensorflow as tf


class OneThread:
    """A step of ``fit``, computed by a single thread.

    Args:
        step: Takes one element of a data set; returns tensors.
    """

    def __init__(self, step: Callable[[Any], Any]) -> None:
        self._step = step
        self._element: Any = None
        self._results: Any = None

    def __call__(self, iterator: Any) -> Any:
        """Compute with the iterator's next element; raises ``StopIteration`` after the last one."""
        element = next(iterator)
        if self._results is None:
            self._begin(iterator.element_spec)
        self._element.assign(element)
        return next(self._results)

    def end(self) -> None:
        """Let the thread go. A later call would begin another one."""
        self._results = None

    def _begin(self, spec: tf.TensorSpec) -> None:
        """Trace the step, and begin the pipeline that every call takes one result from.

        There is one for all calls: to begin a pipeline takes a tenth of a second.
        """
        none = tf.zeros([size or 0 for size in spec.shape], spec.dtype)
        self._element = tf.Variable(none, shape=spec.shape, trainable=False)
        steps = tf.data.Dataset.from_tensors(0).repeat()
        results = steps.map(self._one_step)
        self._results = iter(results.with_options(_one_thread_and_no_result_ahead()))

    @tf.autograph.experimental.do_not_convert  # type: ignore[untyped-decorator]
    def _one_step(self, _: Any) -> Any:
        return self._step(self._element.read_value())


def _one_thread_and_no_result_ahead() -> tf.data.Options:
    options = tf.data.Options()
    options.threading.private_threadpool_size = 1
    # These would put a buffer at the end: a step would begin before its element is there.
    options.autotune.enabled = False
    options.experimental_optimization.apply_default_optimizations = False
    return options
