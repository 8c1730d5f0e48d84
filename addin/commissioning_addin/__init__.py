"""The Excel add-in. It arrives with its own issue; nothing here runs yet."""
