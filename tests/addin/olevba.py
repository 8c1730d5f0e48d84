"""What olevba, another program's reader, makes of a VBA project."""

from __future__ import annotations

import warnings

with warnings.catch_warnings():
    # It calls names that its own parser library has since renamed.
    warnings.simplefilter("ignore", DeprecationWarning)
    from oletools.olevba import VBA_Parser, decompress_stream


def decompressed(data: bytes) -> bytes:
    """Return the text of a compressed stream."""
    return bytes(decompress_stream(bytearray(data)))


def modules_read(xlam: bytes) -> dict[str, str]:
    """Return the text of each module of an add-in, by its name."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        parser = VBA_Parser("addin.xlam", data=xlam)
        found = {name.rpartition(".")[0]: text for *_, name, text in parser.extract_all_macros()}
        parser.close()
    return found
