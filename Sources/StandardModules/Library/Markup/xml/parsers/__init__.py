"""Readers of XML that hand over what they find."""

__all__ = ["expat"]
