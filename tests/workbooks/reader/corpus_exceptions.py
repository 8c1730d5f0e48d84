"""Where another reader sees a public file differently, and why ours is right."""

import datetime as dt
from collections.abc import Callable

LENGTH_OF_TIME = "a format such as [h]:mm shows a length of time, which the Grid keeps as a number"
EMPTY_TEXT = "a formula whose stored result is empty text is not an empty cell"
DAY_ZERO = "there is no day 0 in the calendar of 1900, so a 0 shown as a date stays a number"
OUTER_SPACES = "Excel drops outer spaces that are not marked as preserved"
ESCAPE = "_x000D_ is a carriage return, in the text of a sheet and in shared text alike"
OPENS_EMPTY = "the other reader opens files in the strict form as if they were empty"
DOES_NOT_OPEN = "the other reader fails on styles, pivots or names of parts that Excel accepts"

EXPLAINS: dict[str, Callable[[object, object], bool]] = {
    LENGTH_OF_TIME: lambda theirs, ours: (
        isinstance(theirs, dt.timedelta)
        and isinstance(ours, int | float)
        and abs(theirs.total_seconds() - ours * 86_400) < 0.01
    ),
    EMPTY_TEXT: lambda theirs, ours: theirs is None and ours == "",
    DAY_ZERO: lambda theirs, ours: theirs == dt.time() and ours == 0,
    OUTER_SPACES: lambda theirs, ours: isinstance(theirs, str) and theirs.strip() == ours,
    ESCAPE: lambda theirs, ours: (
        isinstance(theirs, str) and theirs.replace("_x000D_\n", "\r\n") == ours
    ),
}

EXCEPTIONS = {
    "12494165_EmptyFill.xlsx": DOES_NOT_OPEN,
    "21b991ea_tdf100709.xlsx": DOES_NOT_OPEN,
    "43564bb1_shared-group-field.xlsx": DOES_NOT_OPEN,
    "868dde60_InvalidColors.xlsx": DOES_NOT_OPEN,
    "8eb6adc7_formats.xlsx": DOES_NOT_OPEN,
    "e78b280f_Pivot2.xlsx": DOES_NOT_OPEN,
    "15079611_empty_s_attribute.xlsx": DOES_NOT_OPEN,
    "26541981_issue_419.xlsx": DOES_NOT_OPEN,
    "6d3dc93f_pivots.xlsx": DOES_NOT_OPEN,
    "74e19b73_minimal_package.xlsx": DOES_NOT_OPEN,
    "e2dc5445_universal-content-strict.xlsx": OPENS_EMPTY,
    "2fd6bd73_3DRotation-O12-XL-OartTextEffects.xlsx": OPENS_EMPTY,
    "49ae0080_Bevel-O12-XL-OartEffects.xlsx": OPENS_EMPTY,
    "6154b46a_Axis_Title-O12-XL-ChartProperties.xlsx": OPENS_EMPTY,
    "aa845246_3D_Bar-O12-XL-Charts.xlsx": OPENS_EMPTY,
    "f1532469_ActiveXControls-O12-XL-Controls.xlsx": OPENS_EMPTY,
    "f9ffeabc_Comments.xlsx": OPENS_EMPTY,
    "7186947b_strict_iso_paths.xlsx": OPENS_EMPTY,
    "31d34971_DataTypes.xlsx": LENGTH_OF_TIME,
    "49a7b28a_Sorting.xlsx": LENGTH_OF_TIME,
    "51455080_CellsWithTimeSpanDataTypeOrFormatting.xlsx": LENGTH_OF_TIME,
    "605ed9ed_output.xlsx": LENGTH_OF_TIME,
    "9d0e54a5_DataValidationTime.xlsx": LENGTH_OF_TIME,
    "db208d62_input.xlsx": LENGTH_OF_TIME,
    "e0aab6f7_CellValues.xlsx": LENGTH_OF_TIME,
    "3bb1d2eb_date.xlsx": LENGTH_OF_TIME,
    "42d2b5d8_date_1904.xlsx": LENGTH_OF_TIME,
    "414556e1_ProjectBaselineChangeReport_TP10193587.xltx": EMPTY_TEXT,
    "621fa24f_ExpenseBudget_TP10089940.xltx": EMPTY_TEXT,
    "6c4f0f70_PayrollCalculator_TP10193213.xltx": EMPTY_TEXT,
    "f02f5fa0_LoanAmortization_TP10073881.xltx": EMPTY_TEXT,
    "f410b53b_missingcalcchainpart.xlsx": EMPTY_TEXT,
    "70654ff2_ExpenseReport_TP10073879.xltx": DAY_ZERO,
    "7a951de9_whitespace_trim.xlsx": OUTER_SPACES,
    "97baec59_encoded_entities.xlsx": OUTER_SPACES,
    "110aad33_has_x000D_inline.xlsx": ESCAPE,
    "927a7697_has_x000D_.xlsx": ESCAPE,
}

REFUSED = {
    "578c1513___LoadPivotTables.xlsx": "owner-file",
    "da39a3ee_bad.xlsx": "empty",
    "45255451_xl8galry.xlsx": "no-sheet",  # Only chart sheets.
    "717d61a9_ProjectStatusReport_TP10094814.xltx": "not-a-workbook",  # A draft of the format.
    "2f0db583_pass_protected.xlsx": "encrypted",
    "c82bc015_pass_protected.xlsb": "encrypted",
    "4c931776_issue_530.xlsx": "path-traversal",  # Names of parts with backslashes.
    "919da2ad_issue252.xlsx": "damaged",  # A checksum is wrong.
    "847a79ad_too_small.xls": "not-a-workbook",
}
"""Files that are refused, beside the old formats told by the end of their names."""
