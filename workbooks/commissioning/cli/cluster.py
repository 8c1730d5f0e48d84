"""``--cluster``: the machines of a dask cluster, as an executor."""

from __future__ import annotations

import ipaddress
from concurrent.futures import Executor
from importlib import import_module
from typing import cast
from urllib.parse import urlsplit

from ..reports.harmless import harmless
from .wrong_use import WrongUse

_PATIENCE = "10s"


def executor_at(address: str) -> Executor:
    """Return the executor of the cluster at an address; WrongUse where there is none to be had.

    The workbooks go over the wire: only ``tls://`` will do, but for a scheduler on this machine.
    """
    shown = harmless(address)
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
    if host is None or port is None or parts.scheme not in ("tls", "tcp"):
        raise WrongUse(f'"{shown}" is not the address of a cluster, such as tls://host:8786.')
    if parts.scheme == "tcp" and not _is_here(host):
        raise WrongUse(
            f'"{shown}" would send the workbooks unprotected. Set the cluster up with TLS, and '
            "name it as tls://host:port."
        )
    try:
        distributed = import_module("distributed")
    except ImportError as error:
        raise WrongUse(
            "--cluster needs dask, which is not installed: pip install 'commissioning[cluster]'"
        ) from error
    try:
        client = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, RuntimeError, TypeError) as error:
        raise WrongUse(
            f'There is no answer from a cluster at "{shown}": {harmless(str(error))}. For tls:// '
            "dask needs its certificates in its configuration."
        ) from error
    return cast(Executor, client.get_executor(pure=False))


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
