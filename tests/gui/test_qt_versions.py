"""Some versions of PySide6 end the process after a few hundred calls; this one must not."""

import subprocess
import sys

MANY_CALLS = """
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPainter

class Source(QObject):
    happened = Signal(int)

received = []
source = Source()
source.happened.connect(received.append)
for number in range(5_000):
    source.happened.emit(number)

image = QImage(28, 28, QImage.Format.Format_Grayscale8)
image.fill(0)
painter = QPainter(image)
for number in range(20_000):
    painter.drawLine(0, 0, number % 28, 27)
painter.end()
print(len(received))
"""


def test_many_signals_and_painter_calls_end_well():
    done = subprocess.run(
        [sys.executable, "-c", MANY_CALLS],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "5000"), done.stderr
