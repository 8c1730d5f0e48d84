"""What each button does: one module for a button, with ``act``."""
