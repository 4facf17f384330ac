"""From the lens that is looked through to what is seen there; nothing is worked out unseen."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Slot

from fmgui.gui.scene import Scene
from fmgui.gui.threads.latest import Latest
from fmgui.gui.threads.looks import ASKED, Checkpoint, Dropped, Like, Look, Looker, Rival, Where
from fmgui.gui.try_it.lens import Lens
from fmgui.gui.try_it.try_it_panel import TryItPanel
from fmgui.gui.wording.language import told
from fmgui.gui.wording.run_names import run_label
from fmgui.runs.run_folder import BEST, LAST, RunFolder

_PAUSE_MILLISECONDS = 120
"""How long the pen has to rest: the bars, which follow it, must not wait for anything."""


class LookingCloser(QObject):
    """Asks a thread of its own about the picture on the canvas."""

    def __init__(self, try_it: TryItPanel, scene: Scene) -> None:
        super().__init__(try_it)
        self._try_it = try_it
        self._shown = try_it.prediction
        self._picture: NDArray[np.uint8] | None = None
        self._run: RunFolder | None = None
        self._offered: tuple[RunFolder | None, tuple[RunFolder, ...], bool] = (None, (), False)
        self._scene = scene
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._soon.timeout.connect(self._ask)
        self._thread = Latest(Looker().looks, self)
        self._thread.answered.connect(self.show_look)
        scene.dataset_changed.connect(self._ask_now)
        self._shown.lens_changed.connect(self._ask_now)
        self._shown.similar.measure_changed.connect(self._ask_now)
        self._shown.compare.rival_changed.connect(self._ask_now)

    def use(self, run: RunFolder | None, others: list[RunFolder]) -> None:
        """Look at what this run's best checkpoint does, as it is on disk now.

        Args:
            run: The run, or ``None`` where no network can answer yet.
            others: Runs whose best checkpoints it can be compared with.
        """
        has_last = run is not None and run.last_weights_file.is_file()
        offered = (run, tuple(others), has_last)
        # While a training goes on this is called again and again; names are read from files.
        if offered != self._offered:
            self._run, self._offered = run, offered
            self._offer()
        self._soon.start()

    def look_at(self, picture: NDArray[np.uint8] | None) -> None:
        """Look at another picture, ``(28, 28)``, once the pen rests."""
        self._picture = picture
        if self._shown.lens() is not Lens.BARS:
            self._soon.start()

    def close(self) -> None:
        """End the thread and wait for it."""
        self._soon.stop()
        self._thread.close()

    def _offer(self) -> None:
        run, others, has_last = self._offered
        rivals = [(run_label(other), Checkpoint(other, BEST)) for other in others if other != run]
        if run is not None and has_last:
            rivals.insert(0, (self.tr("The last weights of this run"), Checkpoint(run, LAST)))
        self._shown.compare.offer(rivals)

    @Slot()
    def _ask_now(self) -> None:
        self._soon.start(0)

    @Slot()
    def _ask(self) -> None:
        lens, picture, run = self._shown.lens(), self._picture, self._run
        if lens is Lens.BARS:
            return
        if picture is None:
            self._show_nothing()
        if picture is None or run is None:
            return
        best, rival = Checkpoint(run, BEST), self._shown.compare.rival()
        if lens is Lens.WHERE:
            self._thread.ask(Where(picture, best))
        elif lens is Lens.DROPOUT:
            self._thread.ask(Dropped(picture, best))
        elif lens is Lens.COMPARE and rival is not None:
            self._thread.ask(Rival(picture, rival))
        elif lens is Lens.SIMILAR and self._scene.dataset is not None:
            by_pixels = self._shown.similar.by_pixels()
            self._thread.ask(Like(picture, best, self._scene.dataset, by_pixels))

    def _show_nothing(self) -> None:
        self._shown.where.show_map(None)
        self._shown.similar.say(self.tr("Draw something to see the training pictures like it."))
        self._shown.dropout.say(self.tr("Draw something, and it is judged {} times.").format(ASKED))
        self._shown.compare.show_other(None)

    @Slot(object)
    def show_look(self, look: Look) -> None:
        """Show a part of an answer."""
        # An answer that comes after the paper was cleared is no longer asked for.
        if self._picture is None:
            return
        match look.question:
            case Where():
                self._shown.where.show_map(look.question.pixels, look.matters, look.label or 0)
            case Rival() if look.answers is not None:
                self._shown.compare.show_other(look.answers[0])
            case Dropped():
                self._show_dropped(look)
            case Like():
                self._show_alike(look)
        if look.problem:
            self._try_it.tell(told(look.problem))

    def _show_dropped(self, look: Look) -> None:
        if look.answers is not None and len(look.answers):
            self._shown.dropout.show_answers(look.answers)
        else:
            self._shown.dropout.say(
                self.tr(
                    "This network has no dropout: it would say the same each time. Give a layer "
                    "a dropout of 0.3 or so, and train."
                )
            )

    def _show_alike(self, look: Look) -> None:
        if look.neighbours is not None:
            self._shown.similar.show_neighbours(look.neighbours)
        elif look.share is not None:
            done = f"{100 * look.share:.0f} %"
            self._shown.similar.say(
                self.tr("Looking through the training pictures: {}").format(done)
            )
