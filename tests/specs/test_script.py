"""The printed script is plain Keras, and gives what the program gives."""

import inspect
import json
import subprocess
import sys
from typing import get_args

import pytest

from fmgui.data.idx import write_idx
from fmgui.runs.run_folder import RunFolder
from fmgui.specs import calls, code
from fmgui.specs.calls import Call, Steps
from fmgui.specs.experiment import Experiment
from fmgui.specs.fields import kind_of
from fmgui.specs.optimizers import AnyOptimizer
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset, presets
from fmgui.specs.schedules import AnySchedule, Length
from fmgui.specs.script import script

METRICS = ["loss", "accuracy", "val_loss", "val_accuracy"]

RUN_SCRIPTS = """
import contextlib, io, json, os, runpy, sys
from pathlib import Path
for name in ("fmgui", "scipy", "PIL", "pydantic"):
    sys.modules[name] = None  # nothing of the program, or of its own, can be imported from here on
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
data, *scripts = sys.argv[1:]
for script in map(Path, scripts):
    folder = script.with_suffix("")
    folder.mkdir()
    os.chdir(folder)
    sys.argv = [str(script), data]
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        runpy.run_path(str(script), run_name="__main__")
    (folder / "output.txt").write_text(output.getvalue())
"""


def kinds(union):
    return [kind_of(spec) for spec in get_args(get_args(union)[0])]


def short(experiment, *settings):
    """The experiment with two epochs of 130 pictures: five batches, the last of two pictures."""
    few = [("training.epochs", 2), ("training.training_pictures", 130)]
    return with_settings(experiment, [*few, *settings])


def optimizers_and_schedules():
    """Each optimizer with another schedule, and a warm-up before every second one."""
    schedules = [*kinds(AnySchedule), "ReduceLROnPlateau"]
    for number, (optimizer, schedule) in enumerate(
        zip(kinds(AnyOptimizer), schedules, strict=True)
    ):
        settings = [("optimizer.kind", optimizer), ("schedule.kind", schedule)]
        if number % 2 == 0:
            settings.append(("schedule.warmup", {"count": 0.5, "unit": "epochs"}))
        yield f"{optimizer}-{schedule}", short(preset("softmax").experiment, *settings)


DETAILS = short(
    Experiment(),
    ("training.validation", "held_out"),
    ("training.validation_fraction", 0.25),
    ("training.shuffled_labels", 0.5),
    ("training.epochs", 4),
    ("optimizer.kind", "RMSprop"),
    ("optimizer.use_ema", True),
    ("optimizer.ema_momentum", 0.5),
    ("schedule.kind", "ReduceLROnPlateau"),
    ("schedule.warmup", {"count": 3.0, "unit": "steps"}),
    ("schedule.patience", 1),
    ("schedule.min_delta", 100.0),
    ("early_stopping.patience", 2),
    ("early_stopping.restore_best_weights", True),
    ("checkpoint.monitor", "val_accuracy"),
    (
        "network.hidden",
        [
            {
                "kind": "Conv2D",
                "filters": 3,
                "batch_normalization": True,
                "activation": "leaky_relu",
                "dropout": 0.1,
            },
            {
                "kind": "Dense",
                "units": 8,
                "activation": "gelu",
                "kernel_initializer": {"kind": "StandardNormal"},
                "bias_initializer": {"kind": "RandomUniform"},
                "kernel_l1": 0.001,
                "kernel_l2": 0.01,
                "activity_l1": 0.01,
            },
        ],
    ),
)

DIVERGES_LATE = short(
    preset("lecture").experiment,
    ("training.epochs", 6),
    ("optimizer.kind", "SGD"),
    ("optimizer.learning_rate", 0.1),
    # Each epoch begins with ten times the rate of the one before.
    ("schedule.kind", "CosineDecayRestarts"),
    ("schedule.first_decay", {"count": 1.0, "unit": "epochs"}),
    ("schedule.t_mul", 1.0),
    ("schedule.m_mul", 10.0),
)

EXPERIMENTS = {
    "details": DETAILS,
    "diverges-late": DIVERGES_LATE,
    **{one.name: short(one.experiment) for one in presets()},
    **dict(optimizers_and_schedules()),
}


@pytest.fixture(scope="module")
def outputs(tmp_path_factory, little_data):
    """What the script of each experiment printed, all run in one process of their own."""
    folder = tmp_path_factory.mktemp("scripts")
    data = folder / "data"
    data.mkdir()
    write_idx(data / "train-images-idx3-ubyte.gz", little_data.train_images)
    write_idx(data / "train-labels-idx1-ubyte.gz", little_data.train_labels)
    write_idx(data / "t10k-images-idx3-ubyte", little_data.test_images)
    write_idx(data / "t10k-labels-idx1-ubyte", little_data.test_labels)
    paths = [folder / f"{name}.py" for name in EXPERIMENTS]
    for path, experiment in zip(paths, EXPERIMENTS.values(), strict=True):
        path.write_text(script(experiment), encoding="ascii")
    subprocess.run([sys.executable, "-c", RUN_SCRIPTS, data, *paths], check=True, timeout=500)
    return {path.stem: (path.with_suffix("") / "output.txt").read_text() for path in paths}


@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", EXPERIMENTS)
def test_a_script_gives_the_programs_history(name, outputs, little_data, tmp_path):
    from fmgui.training.keras_loading import load_keras

    load_keras()
    from fmgui.training.train import train

    run = RunFolder.create(tmp_path / "run")
    train(EXPERIMENTS[name], little_data, run, lambda _: None)

    printed = json.loads(outputs[name].splitlines()[-1])
    assert set(printed) == {"history", "last", "best"}
    for metric in METRICS:
        ours = [getattr(row, metric) for row in run.history()]
        assert printed["history"][metric] == pytest.approx(ours, rel=1e-5, abs=1e-5)
    result = run.result()
    for weights in ("last", "best"):
        expected = result[weights] and pytest.approx(result[weights], rel=1e-5, abs=1e-5)
        assert printed[weights] == expected


def test_the_lectures_script_reads_like_the_lecture():
    assert """\
        layers.Flatten(),
        layers.Dense(
            64,
            kernel_regularizer=regularizers.L2(0.01),
            activity_regularizer=regularizers.L1(0.01),
        ),
        layers.Dropout(0.5),
        layers.Dense(10, activation="softmax"),
""" in script(preset("lecture").experiment)


def test_the_lectures_schedule_reads_like_the_lecture():
    assert """\
learning_rate = optimizers.schedules.CosineDecayRestarts(
    initial_learning_rate=0.01,
    first_decay_steps=1000,
)
optimizer = optimizers.Adam(learning_rate=learning_rate, beta_1=0.89)
""" in script(preset("lecture-cosine-restarts").experiment)


@pytest.mark.parametrize("name", EXPERIMENTS)
def test_a_script_is_tidy(name):
    text = script(EXPERIMENTS[name])
    compile(text, name, "exec")
    assert text.isascii()
    assert text.endswith("\n")
    assert "fmgui" not in text
    experiment, _, _ = text.partition("MODULES = ")
    for line in experiment.splitlines():
        assert len(line) <= code.WIDTH
        assert line == line.rstrip()


@pytest.mark.parametrize(
    ("length", "minimum", "expected"),
    [
        (Length(count=1000.0, unit="steps"), 1, "1000"),
        (Length(count=0.2, unit="steps"), 1, "1"),
        (Length(count=1.0, unit="epochs"), 1, "steps_per_epoch"),
        (Length(count=5.0, unit="epochs"), 1, "5 * steps_per_epoch"),
        (Length(count=0.5, unit="epochs"), 1, "max(1, round(0.5 * steps_per_epoch))"),
        (Length(count=2.0, unit="epochs"), 3, "max(3, round(2.0 * steps_per_epoch))"),
    ],
)
def test_a_length_is_code_that_gives_the_same_number(length, minimum, expected):
    steps = Steps(length, minimum)
    written = code.expression(steps)
    assert written == expected
    for steps_per_epoch in (1, 2, 7, 1875):
        assert eval(written, {"steps_per_epoch": steps_per_epoch}) == steps.value(steps_per_epoch)


def test_a_long_call_is_laid_out_an_argument_a_line():
    call = Call("layers.Dense", {"units": 10, "activation": "softmax", "name": "output"})
    assert code.expression(call) == 'layers.Dense(10, activation="softmax")'
    assert code.assigned("a_long_name_that_takes_the_line_for_itself_" + "x" * 20, call) == (
        f"a_long_name_that_takes_the_line_for_itself_{'x' * 20} = layers.Dense(\n"
        "    10,\n"
        '    activation="softmax",\n'
        ")"
    )


def test_what_goes_without_saying_is_keras_default():
    from fmgui.training.keras_loading import load_keras

    load_keras()
    import keras

    owners = {
        "alpha": keras.optimizers.schedules.CosineDecay,
        "cooldown": keras.callbacks.ReduceLROnPlateau,
        "cycle": keras.optimizers.schedules.PolynomialDecay,
        "m_mul": keras.optimizers.schedules.CosineDecayRestarts,
        "min_lr": keras.callbacks.ReduceLROnPlateau,
        "mode": keras.callbacks.EarlyStopping,
        "power": keras.optimizers.schedules.PolynomialDecay,
        "restore_best_weights": keras.callbacks.EarlyStopping,
        "staircase": keras.optimizers.schedules.ExponentialDecay,
        "start_from_epoch": keras.callbacks.EarlyStopping,
        "t_mul": keras.optimizers.schedules.CosineDecayRestarts,
    }
    assert {
        name: inspect.signature(owner).parameters[name].default for name, owner in owners.items()
    } == calls.KERAS_DEFAULTS


def test_measuring_again_makes_no_other_script():
    lecture = preset("lecture").experiment
    assert script(with_settings(lecture, [("training.measure_again", True)])) == script(lecture)
