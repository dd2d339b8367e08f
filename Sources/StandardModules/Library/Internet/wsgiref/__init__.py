"""Servers and helpers for applications of the web, as PEP 3333 connects them."""
