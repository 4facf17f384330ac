import numpy as np
import pytest
import tensorflow as tf

from fmgui.training.fitting.one_thread import OneThread


def blocks(*rows):
    spec = tf.TensorSpec((None, 2), tf.int64)
    return iter(tf.data.Dataset.from_generator(lambda: iter(rows), output_signature=spec))


def test_each_call_computes_with_the_next_element():
    total = OneThread(tf.reduce_sum)
    elements = blocks([[1, 2]], [[3, 4], [5, 6]], np.zeros((0, 2), np.int64))
    assert [int(total(elements)) for _ in range(3)] == [3, 18, 0]


def test_the_end_of_the_elements_is_told_as_by_any_iterator_and_another_one_may_follow():
    total = OneThread(tf.reduce_sum)
    elements = blocks([[1, 2]])
    total(elements)
    with pytest.raises(StopIteration):
        total(elements)
    assert int(total(blocks([[3, 4]]))) == 7


def test_no_step_is_taken_before_it_is_asked_for():
    taken = tf.Variable(0)
    step = OneThread(lambda _: taken.assign_add(1))
    elements = blocks(*[[[0, 0]]] * 5)
    for count in (1, 2, 3):
        assert int(step(elements)) == int(taken) == count


def test_an_error_is_that_of_the_step():
    step = OneThread(lambda block: tf.debugging.check_numerics(tf.math.log(-1.0 * block), "NaN"))
    spec = tf.TensorSpec((None,), tf.float32)
    with pytest.raises(tf.errors.InvalidArgumentError, match="NaN"):
        step(iter(tf.data.Dataset.from_generator(lambda: [[1.0]], output_signature=spec)))
