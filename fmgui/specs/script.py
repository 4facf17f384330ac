"""An experiment as a plain Keras script.

The script is made from the same calls that a training makes, so that both give the same history.
It is written in ASCII alone, so that it survives any console and any redirection.
"""

import ast
from functools import cache
from pathlib import Path

from fmgui.specs import calls
from fmgui.specs import script_text as text
from fmgui.specs.calls import Call
from fmgui.specs.code import Name, assigned, names, needs_steps
from fmgui.specs.experiment import Experiment
from fmgui.specs.sketch_source import MODULE, sketch_source
from fmgui.specs.training import Training


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
        text.HEAD,
        _imports(used, own, sketched=sketched),
        _constants(experiment.training),
        *(f"\n{source}\n" for source in own),
        *([f"\n{text.IMPORTER}"] if sketched else []),
        f"\n{text.READING}",
        _data(experiment.training),
        _network(experiment),
        _training(experiment, optimizer, _with_keepers(deciders, experiment)),
        text.CONCLUSION,
        *([f"\n{text.APPENDIX.format(source=sketch_source())}"] if sketched else []),
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
    parts = [text.DATA]
    if training.training_pictures is not None:
        parts.append(text.FEWER.format(count=training.training_pictures))
    if training.validation == "test":
        parts.append(text.ON_TEST)
    else:
        parts.append(text.HELD_OUT.format(share=training.validation_fraction))
    if training.shuffled_labels:
        parts.append(text.SHUFFLED.format(share=training.shuffled_labels))
    if training.sketches:
        parts.append(text.SKETCHED.format(module=MODULE, share=training.sketches))
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
            text.COMPILE,
            text.KEEP_LAST + assigned("training_callbacks", callbacks),
            text.RENEWED if experiment.training.sketches else text.FIT,
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
    module = path.read_text(encoding="utf-8")
    classes = [node for node in ast.parse(module).body if isinstance(node, ast.ClassDef)]
    return {node.name: ast.get_source_segment(module, node) or "" for node in classes}
