"""Why a file was not saved, in words that say what to do; what was there is as it was."""

from __future__ import annotations


class NotSavedError(OSError):
    """A file that was not written; its text is a sentence for people."""


class OpenInExcelError(NotSavedError):
    """A file that a person has open in Excel."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is open in Excel: close it there, then try again")


class InUseError(NotSavedError, PermissionError):
    """A file that another program holds, or that the folder does not let anyone replace."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} could not be replaced, because another program has it open or the folder "
            "does not allow it: close it everywhere, also in previews, then try again"
        )


class ReadOnlyError(NotSavedError):
    """A file that is marked as read-only."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} is read-only: save under another name, or take the mark off in the "
            "properties of the file"
        )


class ChangedError(NotSavedError):
    """A file that is no longer the one that was read."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} was changed or moved by someone else while this was at work: "
            "try again, so that their changes are kept"
        )
