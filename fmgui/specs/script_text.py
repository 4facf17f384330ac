"""The parts of an exported script that are plain text; some have gaps. In ASCII alone."""

from fmgui.specs.sketch_source import HEADING

HEAD = '''\
"""A network that learns to tell pictures of clothes apart, in plain Keras.

Run it as: python SCRIPT DATA_DIR
where DATA_DIR holds the four files of Fashion-MNIST, gzipped or not.

The weights of the best and the last epoch are kept in FMbest.weights.h5 and
last.weights.h5 in the current folder. The last line of the output is JSON: the history,
and the test scores of the last and best weights.
"""
'''

READING = '''\
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

IMPORTER = f'''\
def import_from_the_end():
    """Make the modules importable that stand as text at the end of this file."""
    text = Path(__file__).read_text(encoding="ascii").rstrip().removesuffix("\'\'\'")
    for part in text.split("\\n{HEADING} ")[1:]:
        name, source = part.split("\\n", 1)
        sys.modules[name] = module = ModuleType(name)
        exec(compile(source, name, "exec"), vars(module))
'''

DATA = """\
# 1. The data: pixels from 0 to 1, labels from 0 to 9

x_train, y_train = read_idx("train-images") / 255.0, read_idx("train-labels")
x_test, y_test = read_idx("t10k-images") / 255.0, read_idx("t10k-labels")
"""

FEWER = """\
# Only some of the training pictures
x_train, y_train = x_train[:{count}], y_train[:{count}]
"""

ON_TEST = """\
# The test set has a say in what is kept: good for comparing, but no longer a fair test
x_valid, y_valid = x_test, y_test
"""

HELD_OUT = """\
# The last part of the training pictures is held out for validation
split = int(len(x_train) * (1.0 - {share}))
x_valid, y_valid = x_train[split:], y_train[split:]
x_train, y_train = x_train[:split], y_train[:split]
"""

SHUFFLED = """\
# A share of the labels is mixed up: they can only be learnt by heart
generator = np.random.default_rng(SEED)
chosen = generator.permutation(len(y_train))[: round({share} * len(y_train))]
y_train = y_train.copy()
y_train[chosen] = y_train[generator.permutation(chosen)]
"""

SKETCHED = """\
# Sketches, as people draw clothes, are the last training pictures
import_from_the_end()
from {module} import Sketchbook, sketch_labels

sketches = round({share} * len(x_train))
book = Sketchbook(sketches, SEED)
x_train = np.concatenate([x_train, book.of_epoch(0) / 255.0])
y_train = np.concatenate([y_train, sketch_labels(sketches)])
"""

RENEWED = """\
# Each epoch has other sketches, so its batches are made here, in fit's own order


def permutation(_):
    return tf.random.shuffle(tf.range(len(x_train), dtype=tf.int64))


def batches():
    for begin in range(0, len(order), BATCH_SIZE):
        chosen = order[begin : begin + BATCH_SIZE]
        yield x_train[chosen], y_train[chosen]


def renew(epoch, logs):
    x_train[-sketches:] = book.of_epoch(epoch) / 255.0


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

COMPILE = """\
model.compile(
    optimizer=optimizer,
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
"""

KEEP_LAST = """
def keep_last(epoch, logs):
    if np.isfinite(list(logs.values())).all():
        model.save_weights(LAST_WEIGHTS)


"""

FIT = """\
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

CONCLUSION = '''\
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

APPENDIX = """\
# 5. What draws the sketches of part 1: modules that need NumPy alone, as text.
# The experiment ends above; read on only if you wonder how clothes are sketched.

MODULES = r'''
{source}'''
"""
