"""Calls of functions over HTTP, in XML."""
