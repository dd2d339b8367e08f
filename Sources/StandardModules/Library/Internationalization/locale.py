"""Locales: there are the C locale and, by other names, the same with UTF-8."""

import _collections_abc
import os

CHAR_MAX = 127
LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CODESET, RADIXCHAR, THOUSEP, CRNCYSTR, D_T_FMT, D_FMT, T_FMT = 14, 65536, 65537, 262159, 131112, 131113, 131114
_INFO = {CODESET: "UTF-8", RADIXCHAR: ".", THOUSEP: "", CRNCYSTR: "-",
         D_T_FMT: "%a %b %e %H:%M:%S %Y", D_FMT: "%m/%d/%y", T_FMT: "%H:%M:%S"}

__all__ = [
    "getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "localeconv",
    "strcoll", "strxfrm", "str", "atof", "atoi", "format_string", "currency", "normalize",
    "LC_CTYPE", "LC_COLLATE", "LC_MESSAGES", "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_ALL",
    "CHAR_MAX", "getencoding", "delocalize", "localize", "nl_langinfo",
]  # fmt: skip

_str = str
_current = ["C.UTF-8", "C", "C", "C", "C", "C"]
_NAMES = ("LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES")
_KNOWN = ("", "C", "POSIX", "C.UTF-8", "C.utf8")


class Error(Exception):
    """A locale that is not there."""

    __module__ = "locale"


# What programs put in the place of a locale's own ways.
_override_localeconv = {}


def localeconv():
    """Return how numbers and amounts are written."""
    known = {
        "int_curr_symbol": "", "currency_symbol": "", "mon_decimal_point": "",
        "mon_thousands_sep": "", "mon_grouping": [], "positive_sign": "", "negative_sign": "",
        "int_frac_digits": CHAR_MAX, "frac_digits": CHAR_MAX, "p_cs_precedes": CHAR_MAX,
        "p_sep_by_space": CHAR_MAX, "n_cs_precedes": CHAR_MAX, "n_sep_by_space": CHAR_MAX,
        "p_sign_posn": CHAR_MAX, "n_sign_posn": CHAR_MAX, "decimal_point": ".",
        "thousands_sep": "", "grouping": [],
    }  # fmt: skip
    known.update(_override_localeconv)
    return known


def setlocale(category, locale=None):
    """Set or ask for the locale of a category."""
    if not isinstance(category, int) or not 0 <= category <= LC_ALL:
        raise Error("invalid locale category")
    if locale is not None:
        if isinstance(locale, (tuple, list)):
            name, encoding = (*locale, None, None)[:2]
            locale = (name or "C") + (f".{encoding}" if encoding else "")
        if category == LC_ALL and ";" in locale:
            return _restored(locale)
        if locale not in _KNOWN:
            raise Error("unsupported locale setting")
        locale = os.environ.get("LC_ALL") or os.environ.get("LANG") or "C" if locale == "" else locale
        if locale not in _KNOWN:
            locale = "C.UTF-8"
        for index in range(LC_ALL) if category == LC_ALL else (category,):
            _current[index] = "C" if locale == "POSIX" else locale
    if category != LC_ALL:
        return _current[category]
    if len(set(_current)) == 1:
        return _current[0]
    return ";".join(f"{name}={value}" for name, value in zip(_NAMES, _current)) + (
        ";LC_PAPER=C;LC_NAME=C;LC_ADDRESS=C;LC_TELEPHONE=C;LC_MEASUREMENT=C;LC_IDENTIFICATION=C")


def _restored(text):
    """Set each category to what a text of all of them says, as setlocale() has returned it."""
    found = dict(part.partition("=")[::2] for part in text.split(";"))
    values = [found.get(name) for name in _NAMES]
    if not all(value in _KNOWN for value in values):
        raise Error("unsupported locale setting")
    _current[:] = values
    return setlocale(LC_ALL)


def getlocale(category=LC_CTYPE):
    """Return language and encoding of a category."""
    if category == LC_ALL:
        raise TypeError("category LC_ALL is not supported")
    name = setlocale(category)
    return (None, None) if name == "C" else ("C", "UTF-8") if "." in name else (name, None)


def getdefaultlocale(envvars=("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")):
    """Return what the environment says."""
    import warnings

    warnings._deprecated(
        "locale.getdefaultlocale",
        "{name!r} is deprecated and slated for removal in Python {remove}. "
        "Use setlocale(), getencoding() and getlocale() instead.", remove=(3, 15),
    )  # fmt: skip
    for name in envvars:
        if value := os.environ.get(name):
            code, _, encoding = value.partition(".")
            return (None, None) if code == "C" and not encoding else (code, encoding or None)
    return None, None


def getpreferredencoding(do_setlocale=True):
    """Return the encoding of text."""
    return "UTF-8"


def getencoding():
    """Return the encoding of text."""
    return "UTF-8"


def nl_langinfo(key, /):
    """Return a text of the locale."""
    if key not in _INFO:
        raise ValueError("unsupported langinfo constant")
    return _INFO[key]


def normalize(localename):
    """Return the full name of a locale."""
    return {"c": "C", "posix": "C"}.get(localename.lower(), localename)


def strcoll(os1, os2, /):
    """Compare texts."""
    return (os1 > os2) - (os1 < os2)


def strxfrm(string, /):
    """Return a text that compares as strcoll does."""
    return string


def localize(string, grouping=False, monetary=False):
    """Write a number as the locale does."""
    return string


def delocalize(string):
    """Write a number of the locale as Python does."""
    return string


def atof(string, func=float):
    """Read a float."""
    return func(delocalize(string))


def atoi(string):
    """Read an int."""
    return int(delocalize(string))


def str(val):
    """Write a float as str does."""
    return f"{val:.12g}" if isinstance(val, float) else _str(val)


def format_string(f, val, grouping=False, monetary=False):
    """Format values; the C locale groups nothing."""
    if isinstance(val, _collections_abc.Mapping) or isinstance(val, tuple):
        return f % val
    return f % (val,)


def currency(val, symbol=True, grouping=False, international=False):
    """Write an amount."""
    raise ValueError("Currency formatting is not possible using the 'C' locale.")

# CPython has them in C.
__builtin_functions__ = ("getencoding", "nl_langinfo", "strcoll", "strxfrm")
