"""XML, read and written."""

__all__ = ["dom", "parsers", "sax", "etree"]
