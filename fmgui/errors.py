"""The errors of fmgui. Each carries one sentence that a student can act on."""


class FmguiError(Exception):
    """Anything the user can mend or should know of; ``str(error)`` is the sentence shown."""


class DataError(FmguiError):
    """A data set is missing, malformed or cannot be fetched."""


class ImageError(FmguiError):
    """A picture cannot be read or made into the 28×28 array a network sees."""


class ExperimentError(FmguiError):
    """An experiment, preset or setting is not valid."""


class LessonError(FmguiError):
    """A lesson's file cannot be read, or is not a lesson."""


class RunError(FmguiError):
    """A run folder or one of its files is missing, damaged or cannot be written."""


class Cancelled(FmguiError):  # noqa: N818 -- nothing went wrong
    """The user called the work off; nothing half-done is left behind."""
