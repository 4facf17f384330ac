"""What is built from specs is what a person would write in Keras by hand."""

from typing import get_args

import keras
import numpy as np
import pytest
from keras import initializers, layers, optimizers, regularizers

from fmgui.specs import calls
from fmgui.specs.experiment import Experiment
from fmgui.specs.fields import describe, kind_of
from fmgui.specs.initializers import AnyInitializer
from fmgui.specs.network import Activation, AnyHiddenLayer, Network
from fmgui.specs.optimizers import AnyOptimizer
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.build import build_callbacks, build_network, build_optimizer, construct


def kinds(union):
    """The names of all kinds in a union of specs."""
    return [kind_of(spec) for spec in get_args(get_args(union)[0])]


def experiment(*settings):
    return with_settings(Experiment(), list(settings))


def network(*hidden, **output):
    """A network of layers given as plain values."""
    values = {"network.hidden": list(hidden)}
    return with_settings(
        Experiment(), [*values.items(), *((f"network.output.{k}", v) for k, v in output.items())]
    ).network


def learns(model, optimizer):
    """Whether a few steps on a few pictures change the weights to finite numbers."""
    random = np.random.default_rng(1)
    pixels, labels = random.random((20, 28, 28), np.float32), random.integers(0, 10, 20)
    model.compile(optimizer, "sparse_categorical_crossentropy", run_eagerly=True)
    before = [weight.copy() for weight in model.get_weights()]
    for _ in range(3):
        model.train_on_batch(pixels, labels)
    after = model.get_weights()
    assert all(np.isfinite(weight).all() for weight in after)
    return any(not np.array_equal(old, new) for old, new in zip(before, after, strict=True))


BY_HAND = {
    "SGD": (
        {"learning_rate": 0.1, "momentum": 0.9, "nesterov": True, "clipvalue": 0.5},
        optimizers.SGD(0.1, momentum=0.9, nesterov=True, clipvalue=0.5),
    ),
    "Adagrad": (
        {"learning_rate": 0.1, "initial_accumulator_value": 0.2, "epsilon": 1e-6},
        optimizers.Adagrad(0.1, initial_accumulator_value=0.2, epsilon=1e-6),
    ),
    "RMSprop": (
        {"rho": 0.8, "momentum": 0.5, "epsilon": 1e-6, "centered": True, "clipnorm": 1.0},
        optimizers.RMSprop(rho=0.8, momentum=0.5, epsilon=1e-6, centered=True, clipnorm=1.0),
    ),
    "Adam": (
        {"beta_1": 0.89, "beta_2": 0.99, "epsilon": 1e-6, "amsgrad": True, "weight_decay": 0.01},
        optimizers.Adam(beta_1=0.89, beta_2=0.99, epsilon=1e-6, amsgrad=True, weight_decay=0.01),
    ),
    "AdamW": (
        {"weight_decay": 0.1, "amsgrad": True, "global_clipnorm": 2.0},
        optimizers.AdamW(weight_decay=0.1, amsgrad=True, global_clipnorm=2.0),
    ),
    "Adamax": (
        {"beta_1": 0.8, "use_ema": True, "ema_momentum": 0.9},
        optimizers.Adamax(beta_1=0.8, use_ema=True, ema_momentum=0.9),
    ),
    "Nadam": (
        {"beta_2": 0.9, "use_ema": True, "ema_overwrite_frequency": 5},
        optimizers.Nadam(beta_2=0.9, use_ema=True, ema_overwrite_frequency=5),
    ),
    "Adadelta": (
        {"learning_rate": 1.0, "rho": 0.9, "epsilon": 1e-6},
        optimizers.Adadelta(1.0, rho=0.9, epsilon=1e-6),
    ),
    "Lion": (
        {"learning_rate": 1e-4, "beta_1": 0.95, "beta_2": 0.98},
        optimizers.Lion(1e-4, beta_1=0.95, beta_2=0.98),
    ),
}


def test_every_optimizer_is_compared_with_one_written_by_hand():
    assert sorted(BY_HAND) == sorted(kinds(AnyOptimizer))


@pytest.mark.parametrize("kind", kinds(AnyOptimizer))
def test_an_optimizer_has_keras_defaults(kind):
    built = build_optimizer(experiment(("optimizer.kind", kind)), steps_per_epoch=10)
    by_hand = getattr(optimizers, kind)().get_config()
    assert {**built.get_config(), "name": None} == {**by_hand, "name": None}


@pytest.mark.parametrize("kind", kinds(AnyOptimizer))
def test_an_optimizer_takes_its_hyperparameters(kind):
    values, by_hand = BY_HAND[kind]
    settings = [(f"optimizer.{name}", value) for name, value in values.items()]
    built = build_optimizer(experiment(("optimizer.kind", kind), *settings), steps_per_epoch=10)
    assert {**built.get_config(), "name": None} == {**by_hand.get_config(), "name": None}


@pytest.mark.parametrize("kind", kinds(AnyOptimizer))
def test_every_hyperparameter_of_an_optimizer_can_be_set(kind):
    spec = type(experiment(("optimizer.kind", kind)).optimizer)
    # The rest of Keras's arguments are for large models and sharded variables.
    elsewhere = {"name", "loss_scale_factor", "gradient_accumulation_steps"}
    assert {row.name for row in describe(spec)} == {
        *getattr(optimizers, kind)().get_config()
    } - elsewhere


@pytest.mark.parametrize("kind", kinds(AnyOptimizer))
def test_an_optimizer_learns(kind):
    built = build_optimizer(experiment(("optimizer.kind", kind)), steps_per_epoch=10)
    assert learns(build_network(Network()), built)


INITIALIZERS_BY_HAND = {
    "RandomUniform": initializers.RandomUniform(),
    "LecunUniform": initializers.LecunUniform(),
    "RandomNormal": initializers.RandomNormal(),
    "Zeros": initializers.Zeros(),
    "GlorotNormal": initializers.GlorotNormal(),
    "GlorotUniform": initializers.GlorotUniform(),
    "HeNormal": initializers.HeNormal(),
    "HeUniform": initializers.HeUniform(),
    "StandardNormal": initializers.RandomNormal(mean=0.0, stddev=1.0),
    "TruncatedNormal": initializers.TruncatedNormal(),
    "LecunNormal": initializers.LecunNormal(),
    "Orthogonal": initializers.Orthogonal(),
    "Constant": initializers.Constant(),
}


@pytest.mark.parametrize("kind", kinds(AnyInitializer))
def test_an_initializer_is_keras_own(kind):
    spec = experiment(("network.output.kernel_initializer.kind", kind))
    built = construct(calls.initializer(spec.network.output.kernel_initializer))
    by_hand = INITIALIZERS_BY_HAND[kind]
    assert type(built) is type(by_hand)
    assert without_seed(built) == without_seed(by_hand)


@pytest.mark.parametrize("kind", kinds(AnyInitializer))
def test_a_network_learns_from_each_initializer(kind):
    built = build_network(network(kernel_initializer={"kind": kind}))
    assert learns(built, optimizers.SGD())


@pytest.mark.parametrize(
    "name",
    [
        "uniform",
        "lecun_uniform",
        "normal",
        "zero",
        "glorot_normal",
        "glorot_uniform",
        "he_normal",
        "he_uniform",
    ],
)
def test_the_lectures_initializers_are_what_keras_means_by_these_names(name):
    specs = {spec.model_config["title"]: spec for spec in get_args(get_args(AnyInitializer)[0])}
    built = construct(calls.initializer(specs[name]()))
    assert without_seed(built) == without_seed(initializers.get(name))


def without_seed(initializer):
    return {name: value for name, value in initializer.get_config().items() if name != "seed"}


def test_an_initializer_with_a_seed_of_its_own_ignores_the_runs_seed():
    def first_weights(run_seed):
        keras.utils.set_random_seed(run_seed)
        seeded = network(kernel_initializer={"kind": "HeNormal", "seed": 3})
        return build_network(seeded).get_weights()[0]

    np.testing.assert_array_equal(first_weights(1), first_weights(2))


@pytest.mark.parametrize("activation", get_args(Activation))
def test_each_activation_is_keras_own_and_learns(activation):
    built = build_network(network({"kind": "Dense", "units": 8, "activation": activation}))
    assert built.layers[1].get_config()["activation"] == activation
    assert learns(built, optimizers.SGD())


def by_hand(*hidden):
    return keras.Sequential([keras.Input((28, 28)), *hidden])


def assert_same(built, expected):
    """Compare all layers by everything but their names."""
    assert [type(layer) for layer in built.layers] == [type(layer) for layer in expected.layers]
    for ours, theirs in zip(built.layers, expected.layers, strict=True):
        assert {**ours.get_config(), "name": None} == {**theirs.get_config(), "name": None}


def test_the_lectures_network_is_built_as_in_the_lecture():
    built = build_network(preset("lecture").experiment.network)
    assert built.count_params() == 50_890
    assert_same(
        built,
        by_hand(
            layers.Flatten(),
            layers.Dense(
                64,
                kernel_regularizer=regularizers.L2(0.01),
                activity_regularizer=regularizers.L1(0.01),
            ),
            layers.Dropout(0.5),
            layers.Dense(10, activation="softmax"),
        ),
    )


def test_softmax_alone_is_a_network_too():
    built = build_network(preset("softmax").experiment.network)
    assert built.count_params() == 7_850
    assert_same(built, by_hand(layers.Flatten(), layers.Dense(10, activation="softmax")))


def test_a_dense_layer_takes_everything_it_offers():
    built = build_network(
        network(
            {
                "kind": "Dense",
                "units": 20,
                "activation": "tanh",
                "kernel_initializer": {"kind": "HeNormal"},
                "bias_initializer": {"kind": "Constant", "value": 0.5},
                "kernel_l1": 0.1,
                "kernel_l2": 0.2,
                "bias_l1": 0.3,
                "bias_l2": 0.4,
                "activity_l1": 0.5,
                "activity_l2": 0.6,
                "batch_normalization": True,
                "dropout": 0.25,
            }
        )
    )
    expected = by_hand(
        layers.Flatten(),
        layers.Dense(
            20,
            kernel_initializer=initializers.HeNormal(),
            bias_initializer=initializers.Constant(0.5),
            kernel_regularizer=regularizers.L1L2(0.1, 0.2),
            bias_regularizer=regularizers.L1L2(0.3, 0.4),
            activity_regularizer=regularizers.L1L2(0.5, 0.6),
        ),
        layers.BatchNormalization(),
        layers.Activation("tanh"),
        layers.Dropout(0.25),
        layers.Dense(10, activation="softmax"),
    )
    assert_same(built, expected)


def test_convolutions_see_a_picture_and_dense_layers_a_row():
    built = build_network(
        network(
            {"kind": "Conv2D", "filters": 4, "kernel_size": 5, "pool_size": 2, "dropout": 0.1},
            {"kind": "Conv2D", "filters": 8, "pool_size": 1, "kernel_l2": 0.01},
            {"kind": "Dense", "units": 16},
        )
    )
    assert_same(
        built,
        by_hand(
            layers.Reshape((28, 28, 1)),
            layers.Conv2D(4, 5, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Dropout(0.1),
            layers.Conv2D(
                8, 3, padding="same", activation="relu", kernel_regularizer=regularizers.L2(0.01)
            ),
            layers.Flatten(),
            layers.Dense(16, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ),
    )
    assert learns(built, optimizers.Adam())


@pytest.mark.parametrize("kind", kinds(AnyHiddenLayer))
def test_each_kind_of_layer_learns_with_its_defaults(kind):
    built = build_network(network({"kind": kind}, {"kind": kind}))
    assert built.output_shape == (None, 10)
    assert learns(built, optimizers.Adam())


def test_the_layers_have_readable_names():
    built = build_network(
        network({"kind": "Conv2D", "dropout": 0.5, "batch_normalization": True}, {"kind": "Dense"})
    )
    assert [layer.name for layer in built.layers] == [
        "picture",
        "hidden_1",
        "hidden_1_normalization",
        "hidden_1_activation",
        "hidden_1_pooling",
        "hidden_1_dropout",
        "flatten",
        "hidden_2",
        "output",
    ]


def test_the_callbacks_take_their_arguments():
    built = build_callbacks(
        experiment(
            ("early_stopping.monitor", "val_accuracy"),
            ("early_stopping.mode", "max"),
            ("early_stopping.min_delta", 0.01),
            ("early_stopping.patience", 3),
            ("early_stopping.start_from_epoch", 2),
            ("early_stopping.baseline", 0.5),
            ("early_stopping.restore_best_weights", True),
            ("schedule.kind", "ReduceLROnPlateau"),
            ("schedule.monitor", "loss"),
            ("schedule.factor", 0.2),
            ("schedule.patience", 4),
            ("schedule.cooldown", 1),
            ("schedule.min_lr", 1e-5),
        )
    )
    stopping, plateau = built
    assert isinstance(stopping, keras.callbacks.EarlyStopping)
    assert (stopping.monitor, stopping.patience, stopping.baseline) == ("val_accuracy", 3, 0.5)
    assert (stopping.min_delta, stopping.start_from_epoch) == (0.01, 2)
    assert stopping.restore_best_weights
    assert isinstance(plateau, keras.callbacks.ReduceLROnPlateau)
    assert (plateau.monitor, plateau.factor, plateau.patience) == ("loss", 0.2, 4)
    assert (plateau.cooldown, plateau.min_lr) == (1, 1e-5)


def test_without_early_stopping_nothing_decides_but_the_number_of_epochs():
    assert build_callbacks(experiment(("early_stopping.enabled", False))) == []
