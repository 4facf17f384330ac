"""Every text of the window, its translations, and a check that none is missing.

``python -m tests.translations`` brings ``resources/translations`` in step with the texts in the
code, the settings and the presets, and says what has no translation yet. Write it into the
``.ts`` file, by Qt Linguist or a text editor, and run the command again: it compiles the file that
the window reads.
"""
