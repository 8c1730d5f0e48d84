"""The form in which a VBA project states that it is not locked ([MS-OVBA] 2.4.3)."""

from __future__ import annotations

_VERSION = 2
_SEED = 0  # Any byte will do; one that is always the same gives the same file every time.


def obscured(data: bytes, project_id: str) -> str:
    """Return the data as the stream PROJECT writes it, in hexadecimal digits."""
    key = sum(project_id.encode("ascii")) & 0xFF
    written = bytearray([_SEED, _SEED ^ _VERSION, _SEED ^ key])
    before, last, plain = written[1], written[2], key
    for byte in (*bytes((_SEED & 6) // 2), *len(data).to_bytes(4, "little"), *data):
        hidden = byte ^ ((before + plain) & 0xFF)
        written.append(hidden)
        before, last, plain = last, hidden, byte
    return written.hex().upper()
