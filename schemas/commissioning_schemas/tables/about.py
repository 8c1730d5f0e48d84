"""About: what the workbook is, of which body and year, and who stands behind it."""

from __future__ import annotations

from . import columns as col
from .row import Row

SCHEMA_VERSION = "1.0"
"""The version of the schema that this program checks."""


class About(Row, table="About"):
    """The one record of About; its fields stand one below the other (domain.md B.2)."""

    body_name = col.text("body_name", required=True, required_by="STR-011")
    body_code = col.text("body_code", required=True)
    base_year = col.reference("base_year", "Years", required=True, required_by="STR-011")
    as_at = col.date("as_at", required=True)
    money_unit = col.text("money_unit", required=True, required_by="STR-011")
    schema_version = col.text("schema_version", required=True)
    status = col.code("status", "about_status", required=True, required_by="STR-011")
    prepared_by = col.text("prepared_by", required=True)
    prepared_on = col.date("prepared_on", required=True)
    reviewed_by = col.text("reviewed_by")
    reviewed_on = col.date("reviewed_on")
    approved_by = col.text("approved_by")
    approved_on = col.date("approved_on")
    decision_ref = col.text("decision_ref")
    tolerance_pence = col.integer("tolerance_pence")
    publisher_prefix = col.text("publisher_prefix")
    contact = col.text("contact")
    marking = col.text("marking")
