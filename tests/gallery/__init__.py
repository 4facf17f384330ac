"""Pictures of the window in every state: ``python -m tests.gallery OUT``.

Each state is a function that builds a real widget, brings it into the state through its public
methods, and returns it. ``@state`` enters it in the table under its own name; every state is
grabbed at each size in each theme, into ``OUT/state-1366x768-light.png`` and its like. With
``--language ko`` the window speaks Korean; a font that has Hangul must be installed.
"""
