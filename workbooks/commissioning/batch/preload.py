"""Loads all that checking needs, in the process that workers are forked from."""

from __future__ import annotations

from importlib import import_module

from commissioning_schemas.checks import catalogue

import_module("pandera.pandas")
catalogue()
