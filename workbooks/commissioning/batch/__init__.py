"""Many workbooks in one go: in this process, in workers of its own, or on other machines."""
