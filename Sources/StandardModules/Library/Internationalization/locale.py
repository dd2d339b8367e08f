"""Locales: there are the C locale and, by other names, the same with UTF-8."""

import _collections_abc
import functools
import os

CHAR_MAX = 127
LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CODESET, RADIXCHAR, THOUSEP, CRNCYSTR, YESEXPR, NOEXPR = 14, 65536, 65537, 262159, 327680, 327681
_INFO = {CODESET: "UTF-8", RADIXCHAR: ".", THOUSEP: "", CRNCYSTR: "-", YESEXPR: "^[yY]", NOEXPR: "^[nN]"}


def _note_times():
    """The constants of LC_TIME, by their numbers in the C library, and what they say in the C locale."""
    days = "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"
    months = (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    )  # fmt: skip
    names = [*((f"ABDAY_{at}", day[:3]) for at, day in enumerate(days, 1))]
    names += [*((f"DAY_{at}", day) for at, day in enumerate(days, 1))]
    names += [*((f"ABMON_{at}", month[:3]) for at, month in enumerate(months, 1))]
    names += [*((f"MON_{at}", month) for at, month in enumerate(months, 1))]
    names += [
        ("AM_STR", "AM"), ("PM_STR", "PM"), ("D_T_FMT", "%a %b %e %H:%M:%S %Y"), ("D_FMT", "%m/%d/%y"),
        ("T_FMT", "%H:%M:%S"), ("T_FMT_AMPM", "%I:%M:%S %p"), ("ERA", ""), (None, ""), ("ERA_D_FMT", ""),
        ("ALT_DIGITS", ""), ("ERA_D_T_FMT", ""), ("ERA_T_FMT", ""),
    ]  # fmt: skip
    for number, (name, text) in enumerate(names, 131072):
        if name:
            globals()[name] = number
            _INFO[number] = text


_note_times()

__all__ = [
    "getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "localeconv",
    "strcoll", "strxfrm", "str", "atof", "atoi", "format_string", "currency", "normalize",
    "LC_CTYPE", "LC_COLLATE", "LC_MESSAGES", "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_ALL",
    "CHAR_MAX", "getencoding", "delocalize", "localize", "nl_langinfo",
]  # fmt: skip

# The module has a function of this name.
_text = str
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
        if not isinstance(locale, _text):
            locale = normalize(_build_localename(locale))
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
    return _parse_localename(setlocale(category))


def _parse_localename(localename):
    """Return language and encoding of a locale's name."""
    code, _, modifier = normalize(localename).partition("@")
    if "." in code:
        return tuple(code.split(".")[:2])
    if modifier == "euro":
        return code, "iso-8859-15"
    if code not in ("C", "UTF-8"):
        raise ValueError(f"unknown locale: {localename}")
    return None, None if code == "C" else code


def _build_localename(localetuple):
    """Return the name of a locale with this language and encoding."""
    try:
        language, encoding = localetuple
    except (TypeError, ValueError):
        raise TypeError("Locale must be None, a string, or an iterable of two strings -- language code, encoding.") from None
    return (language or "C") + (f".{encoding}" if encoding else "")


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
    """Return the full name of a locale, with its encoding, from one of the ways to write it."""
    from _locale_names import ALIASES

    code, _, modifier = localename.lower().replace(":", ".").partition("@")
    language, encoding = (code.split(".") + [""])[:2]
    full = f"{language}.{encoding.replace('-', '').replace('_', '')}" if encoding else language
    behind = f"@{modifier}" if modifier else ""
    if full + behind in ALIASES:
        return ALIASES[full + behind]
    if modifier and (known := ALIASES.get(full)) is not None:
        base, _, own = known.partition("@")
        if not own:
            return _with_modifier(known, modifier)
        if own.lower() == modifier:
            return known
    if not encoding:
        return localename
    if (known := ALIASES.get(language + behind)) is not None:
        base, mark, own = known.partition("@")
        return _with_encoding(base, encoding) + mark + own
    if modifier and (known := ALIASES.get(language)) is not None:
        base, mark, own = known.partition("@")
        base = _with_encoding(base, encoding)
        if not mark:
            return _with_modifier(base, modifier)
        if own.lower() == modifier:
            return base + mark + own
    return localename


def _with_encoding(code, encoding):
    from _locale_names import ENCODINGS
    from encodings import normalize_encoding
    from encodings.aliases import aliases

    name = normalize_encoding(encoding)
    encoding = aliases.get(name.lower(), name)
    name = encoding.lower()
    known = ENCODINGS.get(name) or ENCODINGS.get(name.replace("_", "").replace("-", ""), encoding)
    return f"{code.partition('.')[0]}.{known}"


def _with_modifier(code, modifier):
    if modifier != "euro":
        return f"{code}@{modifier}"
    base, _, encoding = code.partition(".")
    if encoding in ("ISO8859-15", "UTF-8"):
        return code
    return _with_encoding(code, "ISO8859-15") if encoding in ("", "ISO8859-1") else f"{code}@{modifier}"


_MESSAGES = (
    "bind_textdomain_codeset", "bindtextdomain", "dcgettext", "dgettext", "gettext", "textdomain",
)  # fmt: skip


def __getattr__(name):
    """The tables of names, which are read when somebody asks, and what C libraries say of messages."""
    if name in ("locale_alias", "locale_encoding_alias"):
        import _locale_names

        return _locale_names.ALIASES if name == "locale_alias" else _locale_names.ENCODINGS
    if name not in _MESSAGES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import gettext

    return {"bind_textdomain_codeset": lambda domain, codeset: None,
            "dcgettext": lambda domain, message, category: gettext.dgettext(domain, message),
            }.get(name) or getattr(gettext, name)


def _without_nulls(text):
    if "\0" in text:
        raise ValueError("embedded null character")
    return text


def strcoll(os1, os2, /):
    """Compare texts."""
    os1, os2 = _without_nulls(os1), _without_nulls(os2)
    return (os1 > os2) - (os1 < os2)


def strxfrm(string, /):
    """Return a text that compares as strcoll does."""
    return _without_nulls(string)


# MARK: Numbers


def _sizes(grouping):
    """How many digits each group has, from the right; the last size goes on when a zero ends the list."""
    size = None
    for number in grouping:
        if number == CHAR_MAX:
            return
        if number == 0:
            if size is None:
                raise ValueError("invalid grouping")
            while True:
                yield size
        yield (size := number)


def _grouped(text, monetary):
    """A whole number in groups, and how many characters that has added."""
    known, prefix = localeconv(), "mon_" if monetary else ""
    separator, grouping = known[prefix + "thousands_sep"], known[prefix + "grouping"]
    if not grouping:
        return text, 0
    rest = text.rstrip()
    behind, before, groups = text[len(rest):], "", []
    for size in _sizes(grouping):
        if not rest or not rest[-1] in "0123456789":
            before, rest = rest, ""
            break
        groups.append(rest[-size:])
        rest = rest[:-size]
    groups += [rest] if rest else []
    return before + separator.join(reversed(groups)) + behind, len(separator) * (len(groups) - 1)


def _narrowed(text, amount):
    """A text that has lost as many blanks, first those on the left."""
    left = min(amount, len(text) - len(text.lstrip(" ")))
    text, amount = text[left:], amount - left
    right = min(amount, len(text) - len(text.rstrip(" ")))
    return text[:len(text) - right]


def localize(string, grouping=False, monetary=False):
    """Write a number as the locale does."""
    whole, *rest = string.split(".")
    whole, added = _grouped(whole, monetary) if grouping else (whole, 0)
    point = localeconv()["mon_decimal_point" if monetary else "decimal_point"]
    return _narrowed(point.join((whole, *rest)), added)


def delocalize(string):
    """Write a number of the locale as Python does."""
    known = localeconv()
    for key, plain in (("thousands_sep", ""), ("decimal_point", ".")):
        if known[key]:
            string = string.replace(known[key], plain)
    return string


def atof(string, func=float):
    """Read a float."""
    return func(delocalize(string))


def atoi(string):
    """Read an int."""
    return int(delocalize(string))


def str(val):
    """Write a float as str does."""
    return format_string("%.12g", val)


@functools.cache
def _directives():
    import re

    return re.compile(r"%(?:\((?P<key>.*?)\))?(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrs%]")


def _formatted(directive, values, grouping, monetary):
    text = directive % values
    return localize(text, grouping, monetary) if directive[-1] in "eEfFgGdiu" else text


def format_string(f, val, grouping=False, monetary=False):
    """Format values with %, their numbers as the locale writes them."""
    parts, place = [], 0
    is_mapping = isinstance(val, _collections_abc.Mapping)
    values = val if is_mapping or isinstance(val, tuple) else (val,)
    for found in _directives().finditer(f):
        if found[0][-1] == "%":
            parts.append("%")
        elif is_mapping:
            parts.append(_formatted(found[0], values, grouping, monetary))
        else:
            count = 1 + found["modifiers"].count("*")
            values[place]
            parts.append(_formatted(found[0], values[place:place + count], grouping, monetary))
            place += count
    return _directives().sub("%s", f) % tuple(parts)


def currency(val, symbol=True, grouping=False, international=False):
    """Write an amount."""
    known, side = localeconv(), "n" if val < 0 else "p"
    digits = known["int_frac_digits" if international else "frac_digits"]
    if digits == CHAR_MAX:
        raise ValueError("Currency formatting is not possible using the 'C' locale.")
    # Where the number begins and ends, for signs that stand beside it.
    text = "<" + localize(f"{abs(val):.{digits}f}", grouping, True) + ">"
    if symbol:
        name = known["int_curr_symbol" if international else "currency_symbol"]
        space = " " if known[side + "_sep_by_space"] else ""
        if known[side + "_cs_precedes"]:
            text = name + space + text
        else:
            text += space + (name.removesuffix(" ") if international else name)
    sign = known["negative_sign" if val < 0 else "positive_sign"]
    signed = {
        0: f"({text})", 2: text + sign, 3: text.replace("<", sign), 4: text.replace(">", sign),
    }.get(known[side + "_sign_posn"], sign + text)  # fmt: skip
    return signed.replace("<", "").replace(">", "")


# CPython has them in C.
__builtin_functions__ = ("getencoding", "nl_langinfo", "strcoll", "strxfrm")
