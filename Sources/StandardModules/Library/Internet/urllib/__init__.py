"""Tools for addresses of the web."""
