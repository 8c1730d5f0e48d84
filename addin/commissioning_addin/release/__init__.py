"""The folder for IT: everything to install from without a network, with hashes."""

from .make import ReleaseError, make_release

__all__ = ["ReleaseError", "make_release"]
