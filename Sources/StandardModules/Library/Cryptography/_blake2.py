"""Where CPython keeps the two classes of BLAKE2: they say that they are from here."""

from _digests import blake2b, blake2s
