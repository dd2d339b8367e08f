"""What other test modules take from here; the rest is about importlib's insides."""
