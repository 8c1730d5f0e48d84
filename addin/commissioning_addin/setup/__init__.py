"""Putting the add-in where Excel looks for it, taking it away, and looking into what is wrong."""

from .computer import Computer, SetupError
from .install import install, remove
from .looking import Look, doctor

__all__ = ["Computer", "Look", "SetupError", "doctor", "install", "remove"]
