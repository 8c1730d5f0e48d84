"""Reports: what was found in a run over workbooks, for people and for programs."""
