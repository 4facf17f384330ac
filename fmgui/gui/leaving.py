"""Closing the window while networks are being trained."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fmgui.gui.main_pages import MainPages
from fmgui.gui.question import agrees
from fmgui.gui.threads.session import Session, State


class Leaving(QObject):
    """Asks before trainings are stopped, and knows whether the window may close by now.

    Args:
        window: What is closed.
        session: The training of the window itself.
        pages: Those that train by themselves count as well.
    """

    def __init__(self, window: QWidget, session: Session, pages: MainPages) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._pages = pages
        self.is_agreed = False
        """Whether the window is to close, as soon as nothing is in its way."""

    def may_close(self) -> bool:
        """Say whether the window may close now; ask the user where a training is under way.

        The training is then being stopped: ask again once the session is idle.
        """
        if not self.is_agreed:
            self.is_agreed = self._agree()
            if self.is_agreed:
                self._session.stop()
        return self.is_agreed and self._session.state is State.IDLE

    def _agree(self) -> bool:
        trains = self._session.state not in (State.IDLE, State.STOPPING)
        count = int(trains) + self._pages.under_way()
        if not count:
            return True
        title = (
            self.tr("A training is under way")
            if count == 1
            else self.tr("{} trainings are under way").format(count)
        )
        text = (
            self.tr("Stop the training and close? Its best checkpoint is kept.")
            if trains and count == 1
            else self.tr("Stop and close? What was reached is kept, and can go on another time.")
        )
        stop, go_on = self.tr("Stop and close"), self.tr("Go on training")
        # Not every desktop shows a box's title.
        return agrees(self._window, title, f"{title}.\n{text}", stop, go_on)
