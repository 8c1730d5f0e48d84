"""Check and complete the money workbooks of public commissioners."""
