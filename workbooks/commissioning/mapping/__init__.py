"""Making a map with a person: the picture, the questions, and the file that is written."""
