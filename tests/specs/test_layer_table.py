import itertools

import pytest

from fmgui.specs.layer_table import layer_table
from fmgui.specs.network import MAXIMUM_HIDDEN_LAYERS, ConvolutionalLayer, DenseLayer, Network
from fmgui.specs.presets import presets
from fmgui.training.keras_loading import load_keras

CONVOLUTIONS = [
    ConvolutionalLayer(kernel_size=size, pool_size=pool, batch_normalization=normalized)
    for size, pool, normalized in itertools.product((1, 3, 4), (1, 2, 3), (False, True))
]

NETWORKS = {
    **{f"preset {preset.name}": preset.experiment.network for preset in presets()},
    **{
        f"{count} dense": Network(hidden=(DenseLayer(units=7),) * count)
        for count in range(MAXIMUM_HIDDEN_LAYERS + 1)
    },
    **{
        f"convolution {number}": Network(hidden=(layer,))
        for number, layer in enumerate(CONVOLUTIONS)
    },
    "normalised": Network(hidden=(DenseLayer(units=5, batch_normalization=True),)),
    "all": Network(
        hidden=(
            ConvolutionalLayer(filters=3, dropout=0.2, batch_normalization=True),
            ConvolutionalLayer(filters=5, pool_size=4, kernel_size=5),
            DenseLayer(units=9, activation="tanh", batch_normalization=True, dropout=0.5),
            DenseLayer(units=4),
        )
    ),
    "pooled away": Network(hidden=(ConvolutionalLayer(pool_size=4),) * 2),
}


@pytest.mark.parametrize("network", NETWORKS.values(), ids=NETWORKS.keys())
def test_the_table_is_the_one_of_keras(network):
    load_keras()
    from fmgui.training.build import build_network

    model = build_network(network)
    table = layer_table(network)
    assert [
        (layer.name, layer.kind, layer.output_shape, layer.parameters) for layer in table.layers
    ] == [
        (layer.name, type(layer).__name__, tuple(layer.output.shape[1:]), layer.count_params())
        for layer in model.layers
    ]
    assert table.parameters == model.count_params()
    assert table.trainable == sum(
        weights.value.shape.num_elements() for weights in model.trainable_weights
    )
    assert table.kernel_shapes() == [
        tuple(layer.kernel.shape) for layer in model.layers if hasattr(layer, "kernel")
    ]


def test_the_lecture_has_50890_parameters_and_softmax_7850():
    sizes = {preset.name: layer_table(preset.experiment.network).parameters for preset in presets()}
    assert sizes["lecture"] == 50_890
    assert sizes["softmax"] == 7_850


def test_multiplications_count_each_place_a_kernel_is_put_on():
    dense, output = (
        layer
        for layer in layer_table(Network(hidden=(DenseLayer(units=64),))).layers
        if layer.kernel_shape
    )
    assert dense.multiplications == 784 * 64
    assert output.multiplications == 64 * 10
    convolution = layer_table(Network(hidden=(ConvolutionalLayer(filters=16),))).layers[1]
    assert convolution.multiplications == 28 * 28 * 3 * 3 * 16
