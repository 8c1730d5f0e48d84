"""The sheets of ours in an open workbook: the list of findings and the log of fills."""
