"""The module behind xml.parsers.expat, by the name that some programs use."""

from xml.parsers import expat as _expat

globals().update((name, value) for name, value in vars(_expat).items() if not name.startswith("_"))
