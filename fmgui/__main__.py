"""``python -m fmgui`` does what ``fmgui`` does."""

import sys

from fmgui.app import main

sys.exit(main())
