"""The tables of RFC 3454, by which texts are prepared for comparison: names of hosts and users.

Each `in_table_...` tells whether a character is in a table, each `map_table_...` what becomes of it.
"""

from unicodedata import ucd_3_2_0 as unicodedata

b1_set = {0xAD, 0x34F, 0x1806, 0x180B, 0x180C, 0x180D, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0xFE00, 0xFE10)}
c22_specials = {
    0x6DD, 0x70F, 0x180E, 0x200C, 0x200D, 0x2028, 0x2029, 0xFEFF, *range(0x2060, 0x2064),
    *range(0x206A, 0x2070), *range(0xFFF9, 0xFFFD), *range(0x1D173, 0x1D17B),
}  # fmt: skip
c6_set = set(range(0xFFF9, 0xFFFE))
c7_set = set(range(0x2FF0, 0x2FFC))
c8_set = {0x340, 0x341, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x206A, 0x2070)}
c9_set = {0xE0001, *range(0xE0020, 0xE0080)}


def in_table_a1(code):
    """Was the character unassigned?"""
    return unicodedata.category(code) == "Cn" and not in_table_c4(code)


def in_table_b1(code):
    """Is the character mapped to nothing?"""
    return ord(code) in b1_set


def map_table_b3(code):
    """Return the character with its case folded."""
    # Version 3.2 knew no small letters of Cherokee.
    if unicodedata.category(code) == "Cn" or "\u13a0" <= code <= "\u13f5":
        return code.lower()
    if code == "\u037a":
        return " \u03b9"
    # What is composed of capital letters is folded too.
    folded = code.casefold()
    composed = unicodedata.normalize("NFKC", folded)
    again = composed.casefold()
    return folded if again == composed else again


def map_table_b2(a):
    """Return the character with its case folded, in normal form KC."""
    folded = map_table_b3(a)
    once = unicodedata.normalize("NFKC", folded)
    twice = unicodedata.normalize("NFKC", "".join(map(map_table_b3, once)))
    return folded if once == twice else twice


def in_table_c11(code):
    """Is it the space of ASCII?"""
    return code == " "


def in_table_c12(code):
    """Is it another space?"""
    return unicodedata.category(code) == "Zs" and code != " "


def in_table_c11_c12(code):
    """Is it a space?"""
    return unicodedata.category(code) == "Zs"


def in_table_c21(code):
    """Is it a control character of ASCII?"""
    return ord(code) < 128 and unicodedata.category(code) == "Cc"


def in_table_c22(code):
    """Is it another control character?"""
    return ord(code) >= 128 and in_table_c21_c22(code)


def in_table_c21_c22(code):
    """Is it a control character?"""
    return unicodedata.category(code) == "Cc" or ord(code) in c22_specials


def in_table_c3(code):
    """Is it for private use?"""
    return unicodedata.category(code) == "Co"


def in_table_c4(code):
    """Is it a code point that is no character?"""
    point = ord(code)
    return 0xFDD0 <= point < 0xFDF0 or point > 0xFDF0 and point & 0xFFFF in (0xFFFE, 0xFFFF)


def in_table_c5(code):
    """Is it half of a surrogate pair?"""
    return unicodedata.category(code) == "Cs"


def in_table_c6(code):
    """Is it inappropriate for plain text?"""
    return ord(code) in c6_set


def in_table_c7(code):
    """Is it inappropriate for canonical representation?"""
    return ord(code) in c7_set


def in_table_c8(code):
    """Does it change how others are displayed?"""
    return ord(code) in c8_set


def in_table_c9(code):
    """Does it tag others?"""
    return ord(code) in c9_set


def in_table_d1(code):
    """Is it written from right to left?"""
    return unicodedata.bidirectional(code) in ("R", "AL")


def in_table_d2(code):
    """Is it written from left to right?"""
    return unicodedata.bidirectional(code) == "L"
