"""The add-in file: an Excel workbook of the kind ``.xlam``, made from text, byte for byte alike."""

from .build import build_xlam

__all__ = ["build_xlam"]
