"""Other names of the encodings."""

from _encoding_aliases import aliases
