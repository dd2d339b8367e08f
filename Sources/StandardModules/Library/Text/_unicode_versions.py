"""The Unicode standard as it was in version 3.2: `unicodedata.ucd_3_2_0`.

Characters that it did not know have no properties; of the others a small table tells what has changed since.
"""

import unicodedata

_MISSING = object()
_ranges = {}


def _old(table, chr, today):
    """What version 3.2 said of a character, of which today something is said."""
    if table not in _ranges:
        import _unicode_changes

        _ranges[table] = unicodedata._read_ranges(getattr(_unicode_changes, table))
    return unicodedata._value_at(_ranges[table], chr) or today


class UCD:
    """A version of the database of characters."""

    __module__ = "unicodedata"
    __slots__ = ()
    unidata_version = "3.2.0"

    def __new__(cls):
        raise TypeError("cannot create 'unicodedata.UCD' instances")

    def category(self, chr, /):
        """Returns the general category assigned to the character chr as string."""
        return _old("CATEGORIES", chr, unicodedata.category(chr))

    def _is_known(self, chr):
        return self.category(chr) != "Cn"

    def bidirectional(self, chr, /):
        """Returns the bidirectional class assigned to the character chr as string."""
        today = unicodedata.bidirectional(chr)
        return _old("DIRECTIONS", chr, today) if self._is_known(chr) else ""

    def combining(self, chr, /):
        """Returns the canonical combining class assigned to the character chr as integer."""
        today = unicodedata.combining(chr)
        return today if self._is_known(chr) else 0

    def mirrored(self, chr, /):
        """Returns the mirrored property assigned to the character chr as integer."""
        today = unicodedata.mirrored(chr)
        return int(_old("MIRRORED", chr, today)) if self._is_known(chr) else 0

    def east_asian_width(self, chr, /):
        """Returns the east asian width assigned to the character chr as string."""
        return _old("WIDTHS", chr, unicodedata.east_asian_width(chr))

    def decomposition(self, chr, /):
        """Returns the character decomposition mapping assigned to the character chr as string."""
        today = unicodedata.decomposition(chr)
        return today if self._is_known(chr) else ""

    def decimal(self, chr, default=_MISSING, /):
        """Converts a Unicode character into its equivalent decimal value."""
        today = unicodedata.decimal(chr, None)
        found = _old("DECIMALS", chr, today) if self._is_known(chr) else None
        return _given(None if found is None else int(found), default, "not a decimal")

    def digit(self, chr, default=_MISSING, /):
        """Converts a Unicode character into its equivalent digit value."""
        return _given(unicodedata.digit(chr, None), default, "not a digit")

    def numeric(self, chr, default=_MISSING, /):
        """Converts a Unicode character into its equivalent numeric value."""
        today = unicodedata.numeric(chr, None)
        return _given(today if self._is_known(chr) else None, default, "not a numeric character")

    def name(self, chr, default=_MISSING, /):
        """Returns the name assigned to the character chr as a string."""
        today = unicodedata.name(chr, None)
        return _given(today if self._is_known(chr) else None, default, "no such name")

    def lookup(self, name, /):
        """Look up character by name."""
        found = unicodedata.lookup(name)
        if not self._is_known(found):
            raise KeyError(f"undefined character name '{name}'")
        return found

    def normalize(self, form, unistr, /):
        """Return a text in a normal form: NFC, NFD, NFKC or NFKD."""
        if not isinstance(unistr, str) or unistr.isascii():
            return unicodedata.normalize(form, unistr)
        from _unicode_changes import DECOMPOSITIONS

        # No character that came later is a mark: texts can be parted at them.
        whole, part = "", ""
        for char in unistr:
            if self._is_known(char):
                part += DECOMPOSITIONS.get(char, char)
            elif unicodedata.combining(char) or unicodedata.normalize(form, char) == char:
                part += char
            else:
                whole += unicodedata.normalize(form, part) + char
                part = ""
        return whole + unicodedata.normalize(form, part)

    def is_normalized(self, form, unistr, /):
        """Is the text in a normal form?"""
        return self.normalize(form, unistr) == unistr


def _given(found, default, complaint):
    if found is not None:
        return found
    if default is _MISSING:
        raise ValueError(complaint)
    return default


ucd_3_2_0 = object.__new__(UCD)
