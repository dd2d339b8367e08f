"""Futures of threads."""
