"""Zones that the system does not have: those of the package tzdata, or an error."""


class ZoneInfoNotFoundError(KeyError):
    """There is no zone of this name."""


def load_tzdata(key):
    """The file of a zone in the package tzdata."""
    import importlib
    import os

    components = key.split("/")
    package = ".".join(["tzdata.zoneinfo", *components[:-1]])
    try:
        folder = os.path.dirname(importlib.import_module(package).__file__)
        return open(os.path.join(folder, components[-1]), "rb")
    except (ImportError, FileNotFoundError, UnicodeEncodeError, IsADirectoryError):
        raise ZoneInfoNotFoundError(f"No time zone found with key {key}") from None
