"""An experiment as a plain Keras script.

The script is made from the same calls that a training makes, so that both give the same history.
It is written in ASCII alone, so that it survives any console and any redirection.
"""

import ast
from functools import cache
from pathlib import Path

from fmgui.specs import calls
from fmgui.specs.calls import Call
from fmgui.specs.code import Name, assigned, names, needs_steps
from fmgui.specs.experiment import Experiment
from fmgui.specs.sketch_source import HEADING, MODULE, sketch_source
from fmgui.specs.training import Training

_HEAD = '''\
"""A network that learns to tell pictures of clothes apart, in plain Keras.

Run it as: python SCRIPT DATA_DIR
where DATA_DIR holds the four files of Fashion-MNIST, gzipped or not.

The weights of the best and the last epoch are kept in FMbest.weights.h5 and
last.weights.h5 in the current folder. The last line of the output is JSON: the history,
and the test scores of the last and best weights.
"""
'''

_READING = '''\
def read_idx(name):
    """Return the array of an IDX file of bytes, gzipped or not."""
    paths = sorted(Path(sys.argv[1]).glob(f"{name}*-ubyte*"))
    if not paths:
        sys.exit(f"{sys.argv[1]} holds no file {name}.")
    content = paths[0].read_bytes()
    if content.startswith(b"\\x1f\\x8b"):
        content = gzip.decompress(content)
    dimensions = content[3]
    shape = np.frombuffer(content, ">u4", dimensions, offset=4)
    return np.frombuffer(content, np.uint8, offset=4 + 4 * dimensions).reshape(shape)


if len(sys.argv) != 2:
    sys.exit("Run it as: python SCRIPT DATA_DIR")
'''

_IMPORTER = f'''\
def import_from_the_end():
    """Make the modules importable that stand as text at the end of this file."""
    text = Path(__file__).read_text(encoding="ascii").rstrip().removesuffix("\'\'\'")
    for part in text.split("\\n{HEADING} ")[1:]:
        name, source = part.split("\\n", 1)
        sys.modules[name] = module = ModuleType(name)
        exec(compile(source, name, "exec"), vars(module))
'''

_DATA = """\
# 1. The data: pixels from 0 to 1, labels from 0 to 9

x_train, y_train = read_idx("train-images") / 255.0, read_idx("train-labels")
x_test, y_test = read_idx("t10k-images") / 255.0, read_idx("t10k-labels")
"""

_FEWER = """\
# Only some of the training pictures
x_train, y_train = x_train[:{count}], y_train[:{count}]
"""

_ON_TEST = """\
# The test set has a say in what is kept: good for comparing, but no longer a fair test
x_valid, y_valid = x_test, y_test
"""

_HELD_OUT = """\
# The last part of the training pictures is held out for validation
split = int(len(x_train) * (1.0 - {share}))
x_valid, y_valid = x_train[split:], y_train[split:]
x_train, y_train = x_train[:split], y_train[:split]
"""

_SHUFFLED = """\
# A share of the labels is mixed up: they can only be learnt by heart
generator = np.random.default_rng(SEED)
chosen = generator.permutation(len(y_train))[: round({share} * len(y_train))]
y_train = y_train.copy()
y_train[chosen] = y_train[generator.permutation(chosen)]
"""

_SKETCHED = """\
# Sketches, as people draw clothes, are the last training pictures
import_from_the_end()
from {module} import sketch_labels, sketch_rounds

sketches = round({share} * len(x_train))
rounds = sketch_rounds(sketches, SEED)
x_train = np.concatenate([x_train, rounds[0] / 255.0])
y_train = np.concatenate([y_train, sketch_labels(sketches)])
"""

_RENEWED = """\
# Each epoch has other sketches, so its batches are made here, in fit's own order


def permutation(_):
    return tf.random.shuffle(tf.range(len(x_train), dtype=tf.int64))


def batches():
    for begin in range(0, len(order), BATCH_SIZE):
        chosen = order[begin : begin + BATCH_SIZE]
        yield x_train[chosen], y_train[chosen]


def renew(epoch, logs):
    x_train[-sketches:] = rounds[epoch % len(rounds)] / 255.0


order = next(iter(tf.data.Dataset.range(1).map(permutation))).numpy()
shapes = tf.TensorSpec((None, 28, 28)), tf.TensorSpec((None,), tf.uint8)
training = tf.data.Dataset.from_generator(batches, output_signature=shapes)
steps = tf.data.experimental.assert_cardinality(-(-len(order) // BATCH_SIZE))
history = model.fit(
    training.apply(steps),
    epochs=EPOCHS,
    validation_data=(x_valid, y_valid),
    callbacks=[callbacks.LambdaCallback(on_epoch_begin=renew), *training_callbacks],
    shuffle=False,
    verbose=2,
).history
"""

_COMPILE = """\
model.compile(
    optimizer=optimizer,
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
"""

_KEEP_LAST = """
def keep_last(epoch, logs):
    if np.isfinite(list(logs.values())).all():
        model.save_weights(LAST_WEIGHTS)


"""

_FIT = """\
history = model.fit(
    x_train,
    y_train,
    batch_size=BATCH_SIZE,
    epochs=EPOCHS,
    validation_data=(x_valid, y_valid),
    callbacks=training_callbacks,
    verbose=2,
).history
"""

_CONCLUSION = '''\
# 4. The last weights and the best ones, on the test pictures


def score():
    """Return loss and accuracy on the test pictures."""
    loss, accuracy = model.evaluate(x_test, y_test, verbose=0)
    return {"loss": loss, "accuracy": accuracy}


# An epoch in which the loss stopped being a number does not count
metrics = ["loss", "accuracy", "val_loss", "val_accuracy"]
epochs = int(np.isfinite([history[name] for name in metrics]).all(axis=0).sum())
last = best = None
if epochs > 0:
    model.load_weights(LAST_WEIGHTS)
    last = score()
    model.load_weights(BEST_WEIGHTS)
    best = score()

history = {name: history[name][:epochs] for name in metrics}
print(json.dumps({"history": history, "last": last, "best": best}))
'''

_APPENDIX = """\
# 5. What draws the sketches of part 1: modules that need NumPy alone, as text.
# The experiment ends above; read on only if you wonder how clothes are sketched.

MODULES = r'''
{source}'''
"""


def script(experiment: Experiment) -> str:
    """Return the same experiment as a script that needs TensorFlow and NumPy alone.

    Run as ``python SCRIPT DATA_DIR`` it gives the same history as a training, and its last line of
    output is JSON: ``{"history": {...}, "last": {...}, "best": {...}}``.
    """
    optimizer = calls.optimizer(experiment)
    deciders = calls.callbacks(experiment)
    used = names([*calls.layers(experiment.network), optimizer, *deciders])
    own = [source for name, source in _own_classes().items() if name in used]
    sketched = experiment.training.sketches > 0
    sections = [
        _HEAD,
        _imports(used, own, sketched=sketched),
        _constants(experiment.training),
        *(f"\n{source}\n" for source in own),
        *([f"\n{_IMPORTER}"] if sketched else []),
        f"\n{_READING}",
        _data(experiment.training),
        _network(experiment),
        _training(experiment, optimizer, _with_keepers(deciders, experiment)),
        _CONCLUSION,
        *([f"\n{_APPENDIX.format(source=sketch_source())}"] if sketched else []),
    ]
    return "\n".join(sections)


def _imports(used: set[str], own: list[str], *, sketched: bool) -> str:
    standard = ["import gzip", "import json", "import sys", "from pathlib import Path"]
    types = ["ModuleType"] if sketched else []
    if any("SimpleNamespace" in source for source in own):
        types.append("SimpleNamespace")
    if types:
        standard.append(f"from types import {', '.join(types)}")
    modules = {"callbacks", *(name.split(".")[0] for name in used if "." in name)}
    keras = [
        "import keras",
        "import numpy as np",
        *(["import tensorflow as tf"] if sketched else []),
        f"from keras import {', '.join(sorted(modules))}",
    ]
    return "\n".join([*standard, "", *keras, ""])


def _constants(training: Training) -> str:
    return (
        f"EPOCHS = {training.epochs}\n"
        f"BATCH_SIZE = {training.batch_size}\n"
        f"SEED = {training.seed}\n"
        'BEST_WEIGHTS = "FMbest.weights.h5"\n'
        'LAST_WEIGHTS = "last.weights.h5"\n'
    )


def _data(training: Training) -> str:
    parts = [_DATA]
    if training.training_pictures is not None:
        parts.append(_FEWER.format(count=training.training_pictures))
    if training.validation == "test":
        parts.append(_ON_TEST)
    else:
        parts.append(_HELD_OUT.format(share=training.validation_fraction))
    if training.shuffled_labels:
        parts.append(_SHUFFLED.format(share=training.shuffled_labels))
    if training.sketches:
        parts.append(_SKETCHED.format(module=MODULE, share=training.sketches))
    return "\n".join(parts)


def _network(experiment: Experiment) -> str:
    layers = Call("keras.Sequential", {"layers": calls.layers(experiment.network)})
    return f"# 2. The network\n\nkeras.utils.set_random_seed(SEED)\n{assigned('model', layers)}\n"


def _training(experiment: Experiment, optimizer: Call, callbacks: list[Call]) -> str:
    lines = ["# 3. The training", ""]
    rate = optimizer.arguments["learning_rate"]
    if needs_steps(rate):
        lines.append("steps_per_epoch = -(-len(x_train) // BATCH_SIZE)  # rounded up")
    if isinstance(rate, Call):
        lines.append(assigned("learning_rate", rate))
        named = {**optimizer.arguments, "learning_rate": Name("learning_rate")}
        optimizer = Call(optimizer.name, named)
    return "\n".join(
        [
            *lines,
            assigned("optimizer", optimizer),
            _COMPILE,
            _KEEP_LAST + assigned("training_callbacks", callbacks),
            _RENEWED if experiment.training.sketches else _FIT,
        ]
    )


def _with_keepers(deciders: list[Call], experiment: Experiment) -> list[Call]:
    """Return the callbacks with those that stand for what a training does by itself."""
    times = {"on_epoch_end": Name("keep_last")}
    if experiment.optimizer.use_ema:
        # At the end Keras puts the averages in the place of the weights.
        times["on_train_end"] = Name("lambda logs: keep_last(EPOCHS, logs)")
    monitor = experiment.checkpoint.monitor
    keep = {"monitor": monitor, "save_best_only": True, "save_weights_only": True}
    return [
        # First of all: early stopping may put other weights back.
        Call("callbacks.LambdaCallback", times),
        *deciders,
        Call("callbacks.ModelCheckpoint", {"filepath": Name("BEST_WEIGHTS"), **keep}),
        Call("callbacks.TerminateOnNaN"),
    ]


@cache
def _own_classes() -> dict[str, str]:
    """Return the source of each class that Keras does not have; it is read, not imported."""
    path = Path(__file__).parent.parent / "training" / "warmup.py"
    text = path.read_text(encoding="utf-8")
    classes = [node for node in ast.parse(text).body if isinstance(node, ast.ClassDef)]
    return {node.name: ast.get_source_segment(text, node) or "" for node in classes}
