"""The program without a screen: what it answers, and one sentence for everything wrong."""

import json
import os
import signal
import subprocess
import sys
import time

import numpy as np
import pytest
from PIL import Image

from fmgui.app import main
from fmgui.data.dataset import CLASS_NAMES
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.specs.presets import preset, presets
from tests.data.folders import write_folder

SHORT = ["--set", "training.epochs=2", "training.batch_size=8"]


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A folder of 30 training and 20 test pictures."""
    return str(write_folder(tmp_path_factory.mktemp("data")))


@pytest.fixture(scope="module")
def run(tmp_path_factory, data):
    """The folder of a run that the command line has made."""
    folder = tmp_path_factory.mktemp("runs") / "week 3" / "run"
    assert main(["train", "--preset", "softmax", "--data", data, *SHORT, "--out", str(folder)]) == 0
    return folder


@pytest.fixture
def picture(tmp_path):
    """A picture of a dark square on white."""
    pixels = np.full((60, 60), 255, np.uint8)
    pixels[10:50, 15:45] = 40
    path = tmp_path / "square.png"
    Image.fromarray(pixels).save(path)
    return path


@pytest.fixture
def without_keras(monkeypatch):
    """Everything that was given must be looked at before TensorFlow is loaded."""

    def load():
        pytest.fail("TensorFlow was loaded before everything was known to be right")

    monkeypatch.setattr("fmgui.commands.engine.load_keras", load)


def refusal(capsys, *words):
    """The sentence with which a command line is refused."""
    capsys.readouterr()
    status = main([str(word) for word in words])
    captured = capsys.readouterr()
    assert status == 2
    assert captured.out == ""
    sentence = captured.err.removesuffix("\n")
    assert sentence
    assert "\n" not in sentence
    assert "Traceback" not in sentence
    return sentence


def program(*words, **options):
    """The program in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "fmgui.app", *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


def test_a_training_prints_a_line_an_epoch_and_leaves_a_run(capsys, data, tmp_path):
    out = tmp_path / "run"
    status = main(["train", "--preset", "lecture", "--data", data, *SHORT, "--out", str(out)])
    printed = capsys.readouterr()
    assert status == 0
    assert printed.err == ""
    lines = printed.out.splitlines()
    assert "50,890 parameters" in lines[0]
    assert lines[1].split() == [
        *("epoch", "loss", "accuracy", "val_loss", "val_accuracy", "rate", "seconds", "left")
    ]
    history = RunFolder(out).history()
    for line, row in zip(lines[2:4], history, strict=True):
        epoch, loss, *_ = line.split()
        assert (epoch, loss) == (f"{row.epoch}/2", f"{row.loss:.4f}")
    assert "Finished: 2 epochs." in printed.out
    assert "last weights (epoch 2)" in printed.out
    assert "best weights (epoch" in printed.out
    assert str(out) in lines[-1]
    assert RunFolder(out).result()["outcome"] == "finished"


def test_a_finished_run_is_trained_for_longer(capsys, data, tmp_path):
    out = tmp_path / "run"
    main(["train", "--preset", "softmax", "--data", data, *SHORT, "--out", str(out)])
    before = RunFolder(out).history()
    assert "All 2 epochs are trained" in refusal(capsys, "resume", out, "--data", data)
    assert main(["resume", str(out), "--data", data, "--epochs", "3"]) == 0
    after = RunFolder(out).history()
    assert after[:2] == before
    assert [row.epoch for row in after] == [1, 2, 3]


def test_without_a_preset_the_lecture_is_trained(data, tmp_path):
    out = tmp_path / "run"
    assert main(["train", "--data", data, *SHORT, "--out", str(out)]) == 0
    trained = RunFolder(out).experiment()
    assert trained.preset == "lecture"
    assert trained.network == preset("lecture").experiment.network
    assert (trained.training.epochs, trained.training.batch_size) == (2, 8)


def test_a_file_can_be_trained_and_settings_can_stand_before_it(data, tmp_path):
    file, out = tmp_path / "mine.json", tmp_path / "run"
    file.write_text(Experiment().to_json())
    words = ["train", "--data", data, "--out", str(out)]
    assert main([*words, "--set", "training.epochs=1", "--set", "training.seed=7", str(file)]) == 0
    training = RunFolder(out).experiment().training
    assert (training.epochs, training.seed) == (1, 7)


def test_the_data_before_the_command_counts_as_well(data, tmp_path):
    out = tmp_path / "run"
    words = ["--data", data, "train", "--preset", "softmax", *SHORT, "--out", str(out)]
    assert main(words) == 0
    assert RunFolder(out).environment()["training_pictures"] == 30


def test_the_environment_names_the_data_too(capsys, data, run, monkeypatch):
    monkeypatch.setenv("FMGUI_DATA", data)
    assert main(["evaluate", str(run), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["count"] == 20


def test_a_training_that_diverges_is_a_result(capsys, data, tmp_path):
    out = tmp_path / "run"
    words = ["train", "--preset", "rate-too-high", "--data", data, "--out", str(out)]
    status = main([*words, "--set", "optimizer.learning_rate=1000.0"])
    assert status == 0
    assert "Diverged in epoch" in capsys.readouterr().out
    assert RunFolder(out).result()["outcome"] == "diverged"


@pytest.mark.parametrize("checkpoint", ["best", "last"])
def test_evaluating_gives_what_the_run_says(capsys, data, run, checkpoint):
    words = ["evaluate", str(run), "--data", data, "--checkpoint", checkpoint, "--json"]
    assert main(words) == 0
    answer = json.loads(capsys.readouterr().out)
    expected = RunFolder(run).result()[checkpoint]
    assert answer == pytest.approx({**expected, "count": 20}, abs=1e-5)


def test_evaluating_tells_it_in_words(capsys, data, run):
    assert main(["evaluate", str(run), "--data", data]) == 0
    assert "on 20 test pictures" in capsys.readouterr().out


def test_predicting_gives_ten_probabilities_for_each_picture(capsys, run, picture):
    assert main(["predict", str(run), str(picture), str(picture), "--json"]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert first == second
    assert set(first) == {"image", "label", "label_name", "probabilities"}
    assert first["image"] == str(picture)
    assert len(first["probabilities"]) == 10
    assert sum(first["probabilities"]) == pytest.approx(1, abs=1e-5)
    assert first["label"] == int(np.argmax(first["probabilities"]))
    assert first["label_name"] == CLASS_NAMES[first["label"]]


def test_predicting_tells_it_in_words(capsys, run, picture):
    assert main(["predict", str(run), str(picture), "--checkpoint", "last"]) == 0
    assert capsys.readouterr().out.startswith(f"{picture}: ")


def test_presets_are_listed(capsys):
    assert main(["presets"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [one.name for one in presets()]
    assert {"lecture", "softmax"} <= {line.split()[0] for line in lines}


def test_presets_are_listed_as_json(capsys):
    assert main(["presets", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [one["name"] for one in listed] == [one.name for one in presets()]
    assert all(one["summary"] and one["look_for"] for one in listed)


def test_a_script_is_printed(capsys):
    assert main(["script", "--preset", "softmax", "--set", "training.epochs=7"]) == 0
    text = capsys.readouterr().out
    compile(text, "script", "exec")
    assert "EPOCHS = 7" in text


def test_the_self_test_passes_here(capsys, data):
    assert main(["self-test", "--data", data]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "Everything works."
    assert all(line.startswith("ok") for line in lines[:-1])
    for name in ("Python", "fmgui", "tensorflow", "keras", "PySide6", "30 + 20 pictures"):
        assert any(name in line for line in lines)


def test_the_self_test_tells_what_fails(capsys, tmp_path):
    assert main(["self-test", "--data", str(tmp_path / "nowhere")]) == 1
    printed = capsys.readouterr().out
    assert "FAILED" in printed
    assert "There is no folder" in printed
    assert "Something does not work" in printed


@pytest.mark.parametrize("words", [["--help"], ["train", "--help"], ["--version"]])
def test_help_is_no_error(capsys, words):
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 0
    assert "fmgui" in capsys.readouterr().out


@pytest.mark.usefixtures("without_keras")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["trian"], "invalid choice: 'trian'"),
        (["train"], "--out"),
        (["train", "--out"], "expected one argument"),
        (["train", "--out", "run", "--epochs", "3"], "unrecognized arguments: --epochs"),
        (["train", "--out", "run", "--preset", "lectur"], "Did you mean lecture?"),
        (["train", "--out", "run", "--preset", "softmax", "a.json"], "not allowed with"),
        (["train", "--out", "run", "nowhere.json"], "There is no experiment file nowhere.json"),
        (["train", "--out", "run", "."], "is a folder"),
        (["train", "--out", "run", "--set", "epochs"], "write it as path=value"),
        (["train", "--out", "run", "--set", "training.epoch=3"], "Did you mean training.epochs?"),
        (["train", "--out", "run", "--set", "training.epochs=0"], "at least 1"),
        (["train", "--out", "run", "--set", "training.epochs=many"], "a whole number"),
        (["train", "--out", "run", "--set", "optimizer.learning_rate=NaN"], "finite number"),
        (["train", "--out", "run", "--set", "optimizer.learning_rate=-1"], "greater than 0"),
        (["train", "--out", "run", "--set", "optimizer.kind=Adm"], "Did you mean Adam?"),
        (["train", "--out", "run", "--data", "nowhere"], "There is no folder nowhere"),
        (["train", "--out", "run", "--data", "."], "holds no pictures"),
        (["evaluate", "nowhere"], "is not a run"),
        (["evaluate", ".", "--checkpoint", "first"], "invalid choice: 'first'"),
        (["predict", "nowhere", "a.png"], "is not a run"),
        (["predict", "nowhere"], "IMAGE"),
        (["script", "--preset", "none"], "There is no preset none"),
        (["--data"], "expected one argument"),
    ],
)
def test_wrong_input_is_one_sentence_and_leaves_nothing(capsys, tmp_path, monkeypatch, words, told):
    monkeypatch.chdir(tmp_path)
    assert told in refusal(capsys, *words)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("without_keras")
@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is not valid JSON"),
        (b"\xff\xfe\x00", "is not valid JSON"),
        (b"[1]", "should be a JSON object"),
        (b'{"schema_version": 99}', "newer fmgui"),
        (b'{"optimiser": {}}', "Did you mean optimizer?"),
        (b'{"training": {"epochs": "3"}}', "training.epochs"),
        (b'{"training": {"epochs": 3.5}}', "a whole number"),
    ],
)
def test_a_malformed_experiment_names_the_file_and_the_place(capsys, tmp_path, content, told):
    file = tmp_path / "mine.json"
    file.write_bytes(content)
    sentence = refusal(capsys, "train", file, "--data", "drawn", "--out", tmp_path / "run")
    assert "mine.json" in sentence
    assert told in sentence
    assert not (tmp_path / "run").exists()


@pytest.mark.usefixtures("without_keras")
def test_malformed_data_is_one_sentence_and_makes_no_run(capsys, tmp_path):
    folder = write_folder(tmp_path / "data")
    (folder / "t10k-labels-idx1-ubyte.gz").unlink()
    sentence = refusal(capsys, "train", "--data", folder, "--out", tmp_path / "run")
    assert "lacks t10k-labels-idx1-ubyte.gz" in sentence
    assert not (tmp_path / "run").exists()


@pytest.mark.usefixtures("without_keras")
def test_too_few_pictures_are_one_sentence_and_make_no_run(capsys, data, tmp_path):
    settings = ["training.validation=held_out", "training.training_pictures=1"]
    out = tmp_path / "deep" / "run"
    assert "too few" in refusal(capsys, "train", "--data", data, "--out", out, "--set", *settings)
    assert not (tmp_path / "deep").exists()


@pytest.mark.usefixtures("without_keras")
def test_a_run_is_never_trained_over(capsys, data, run):
    before = {file: file.read_bytes() for file in run.rglob("*") if file.is_file()}
    assert "already there" in refusal(capsys, "train", "--data", data, "--out", run)
    assert {file: file.read_bytes() for file in run.rglob("*") if file.is_file()} == before


@pytest.mark.usefixtures("without_keras")
@pytest.mark.parametrize("name", ["missing.png", "text.png", "blank.png", "folder"])
def test_a_picture_that_shows_nothing_is_one_sentence(capsys, run, picture, tmp_path, name):
    path = tmp_path / name
    if name == "text.png":
        path.write_text("this is no picture")
    elif name == "blank.png":
        Image.fromarray(np.full((50, 50), 255, np.uint8)).save(path)
    elif name == "folder":
        path.mkdir()
    assert name in refusal(capsys, "predict", run, picture, path, "--json")


@pytest.mark.usefixtures("without_keras")
def test_a_run_without_a_checkpoint_is_one_sentence(capsys, tmp_path, picture):
    RunFolder(tmp_path).write_experiment(Experiment())
    assert "has no FMbest.weights.h5" in refusal(capsys, "predict", tmp_path, picture)
    assert "has no last.weights.h5" in refusal(
        capsys, "evaluate", tmp_path, "--checkpoint", "last", "--data", "drawn"
    )


def test_a_damaged_checkpoint_is_one_sentence(capsys, tmp_path, picture):
    folder = RunFolder(tmp_path)
    folder.write_experiment(Experiment())
    folder.best_weights_file.write_bytes(b"damaged")
    assert "is damaged" in refusal(capsys, "predict", tmp_path, picture)


def test_without_tensorflow_a_sentence_says_so_and_no_folder_is_left(
    capsys, data, tmp_path, monkeypatch
):
    def load():
        raise ImportError("No module named 'tensorflow'\nand much more")

    monkeypatch.setattr("fmgui.commands.engine.load_keras", load)
    sentence = refusal(capsys, "train", "--data", data, "--out", tmp_path / "a" / "run")
    assert "TensorFlow cannot be loaded (No module named 'tensorflow')" in sentence
    assert not (tmp_path / "a").exists()


def test_a_folder_that_stood_empty_is_empty_again(capsys, data, tmp_path, monkeypatch):
    def load():
        raise ImportError("broken")

    monkeypatch.setattr("fmgui.commands.engine.load_keras", load)
    (tmp_path / "run").mkdir()
    refusal(capsys, "train", "--data", data, "--out", tmp_path / "run")
    assert list((tmp_path / "run").iterdir()) == []


def test_the_program_itself_is_quiet_and_survives_a_console_of_few_letters(data, tmp_path):
    out = tmp_path / "Übung"
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    process = program(
        *("train", "--preset", "softmax", "--data", data, *SHORT, "--out", out), env=environment
    )
    printed, errors = process.communicate(timeout=120)
    assert process.returncode == 0
    assert errors == ""
    assert "bung" in printed.splitlines()[-1]
    assert RunFolder(out).result()["outcome"] == "finished"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes and signals")
def test_a_reader_that_goes_away_does_not_end_a_training(data, tmp_path):
    out = tmp_path / "run"
    words = ["train", "--preset", "softmax", "--data", data, *SHORT, "--out", out]
    with program(*words) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == ""
        assert process.wait(120) == 0
    assert RunFolder(out).result()["outcome"] == "finished"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes and signals")
def test_interrupting_stops_cleanly_and_keeps_the_best(data, tmp_path):
    out = tmp_path / "run"
    settings = ["training.epochs=10000", "early_stopping.enabled=false"]
    process = program(
        *("train", "--preset", "softmax", "--data", data, "--set", *settings, "--out", out)
    )
    for _ in range(4):  # until an epoch is done
        process.stdout.readline()
    process.send_signal(signal.SIGINT)
    begun = time.monotonic()
    printed, errors = process.communicate(timeout=120)
    assert time.monotonic() - begun < 20
    assert process.returncode == 130
    assert errors == ""
    assert "Stopped after" in printed
    run = RunFolder(out)
    assert run.result()["outcome"] == "stopped"
    assert run.result()["epochs"] == len(run.history()) > 0
    assert run.best_model_file.is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes and signals")
def test_interrupting_before_the_training_leaves_nothing(data, tmp_path, monkeypatch):
    def interrupt():
        raise KeyboardInterrupt

    monkeypatch.setattr("fmgui.commands.engine.load_keras", interrupt)
    assert main(["train", "--data", data, "--out", str(tmp_path / "run")]) == 130
    assert list(tmp_path.iterdir()) == []


def test_a_run_is_forked_from_an_epoch_with_one_setting_changed(tmp_path, data, run):
    fork = tmp_path / "fork"
    words = ["train", "--from", f"{run}@1", "--set", "optimizer.learning_rate=0.1"]
    assert main([*words, "--data", data, "--out", str(fork)]) == 0
    mine, theirs = RunFolder(fork).history(), RunFolder(run).history()
    assert mine[0] == theirs[0]
    assert mine[1].val_loss != theirs[1].val_loss
    assert RunFolder(fork).environment()["forked_from"]["run"] == "run"


@pytest.mark.usefixtures("without_keras")
def test_what_cannot_be_forked_is_refused_before_anything_is_made(tmp_path, data, run, capsys):
    words = ["train", "--data", data, "--out", tmp_path / "fork", "--from"]
    assert "cannot be forked from epoch 7" in refusal(capsys, *words, f"{run}@7")
    assert "is not a run" in refusal(capsys, *words, tmp_path)
    assert "other layers or sizes" in refusal(
        capsys, *words, run, "--set", 'network.hidden=[{"kind": "Dense"}]'
    )
    assert not (tmp_path / "fork").exists()


@pytest.mark.usefixtures("without_keras")
def test_a_run_is_exported_and_imported(tmp_path, run, monkeypatch, capsys):
    monkeypatch.setenv("FMGUI_RUNS", str(tmp_path / "runs"))
    assert main(["export", str(run), str(tmp_path / "anna.fmgui-run")]) == 0
    assert main(["import", str(tmp_path / "anna.fmgui-run")]) == 0
    assert capsys.readouterr().out.endswith(f"The run is in {tmp_path / 'runs' / 'anna'}\n")
    assert RunFolder(tmp_path / "runs" / "anna").history() == RunFolder(run).history()


@pytest.mark.parametrize(("words", "said"), [([], "Curves"), (["--language", "ko"], "곡선")])
def test_a_report_speaks_the_language_asked_for(tmp_path, run, data, words, said):
    page = tmp_path / "report.html"
    assert main(["report", str(run), "--data", data, "--out", str(page), *words]) == 0
    assert f"<h2>{said}</h2>" in page.read_text("utf-8")


def test_an_imported_run_is_evaluated_like_any_other(tmp_path, run, data):
    assert main(["export", str(run), str(tmp_path / "anna.fmgui-run")]) == 0
    words = ["import", str(tmp_path / "anna.fmgui-run"), "--into", str(tmp_path / "runs")]
    assert main(words) == 0
    assert main(["evaluate", str(tmp_path / "runs" / "anna"), "--data", data]) == 0


@pytest.mark.usefixtures("without_keras")
def test_kept_epochs_are_exported_where_that_is_asked_for(tmp_path, run):
    file, there = str(tmp_path / "anna.fmgui-run"), tmp_path / "runs"
    assert main(["export", str(run), file, "--epochs"]) == 0
    assert main(["import", file, "--into", str(there)]) == 0
    kept = KeptEpochs(RunFolder(run)).epochs()
    assert KeptEpochs(RunFolder(there / "anna")).epochs() == kept != []


def test_what_is_no_exported_run_is_refused(tmp_path, picture, capsys):
    assert "is not a run" in refusal(capsys, "import", picture, "--into", tmp_path / "runs")
    assert "No such file" in refusal(capsys, "import", tmp_path / "x", "--into", tmp_path / "runs")
