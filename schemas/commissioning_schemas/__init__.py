"""What is right: money, cells, tables, checks and figures of a commissioning workbook.

Pure: no files, no Excel, no clock, no network, no locale.
"""
