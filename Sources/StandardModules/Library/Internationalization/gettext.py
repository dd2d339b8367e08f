"""Messages in the user's language."""

import operator
import os
import re
import sys

__all__ = [
    "NullTranslations", "GNUTranslations", "Catalog", "bindtextdomain", "find", "translation",
    "install", "textdomain", "dgettext", "dngettext", "gettext", "ngettext", "pgettext",
    "dpgettext", "npgettext", "dnpgettext",
]  # fmt: skip

_default_localedir = os.path.join(sys.base_prefix, "share", "locale")

# The expressions of C that choose among plural forms.

_plural_token = re.compile(r"\s*(?:(\d+)|(n\b)|(\|\||&&|[=!<>]=|[-+*/%<>!?:()]))")
_levels = (
    ("||",), ("&&",), ("==", "!="), ("<", ">", "<=", ">="), ("+", "-"), ("*", "/", "%"),
)  # fmt: skip
_operations = {
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, ">": operator.gt, "<=": operator.le,
    ">=": operator.ge, "+": operator.add, "-": operator.sub, "*": operator.mul,
    "/": operator.floordiv, "%": operator.mod,
}  # fmt: skip


class _PluralParser:
    """Turns the text of an expression into a function of n."""

    def __init__(self, text):
        self.tokens = []
        position, text = 0, text.rstrip()
        while position < len(text):
            match = _plural_token.match(text, position)
            if not match:
                raise ValueError(f"invalid token in plural form: {text[position:].lstrip()[0]}")
            self.tokens.append(match[0].strip())
            position = match.end()
        self.tokens.append("")
        self.depth = 0

    def take(self):
        return self.tokens.pop(0)

    def expected(self, found):
        if not found:
            raise ValueError("unexpected end of plural form")
        raise ValueError(f"unexpected token in plural form: {found}")

    def whole(self):
        value = self.conditional()
        if self.tokens[0]:
            self.expected(self.tokens[0])
        return value

    def conditional(self):
        self.depth += 1
        if self.depth > 20:
            raise ValueError("plural form expression is too complex")
        test = self.binary(0)
        if self.tokens[0] == "?":
            self.take()
            then = self.conditional()
            if self.tokens[0] != ":":
                self.expected(self.tokens[0])
            self.take()
            otherwise = self.conditional()
            value = lambda n: then(n) if test(n) else otherwise(n)
        else:
            value = test
        self.depth -= 1
        return value

    def binary(self, level):
        if level == len(_levels):
            return self.unary()
        left = self.binary(level + 1)
        while self.tokens[0] in _levels[level]:
            left = _joined(left, self.take(), self.binary(level + 1))
        return left

    def unary(self):
        token = self.take()
        if token == "!":
            operand = self.unary()
            return lambda n: not operand(n)
        if token == "(":
            value = self.conditional()
            if self.tokens[0] != ")":
                raise ValueError("unbalanced parenthesis in plural form")
            self.take()
            return value
        if token == "n":
            return lambda n: n
        if not token.isdigit():
            self.expected(token)
        number = int(token)
        return lambda n: number


def _joined(left, symbol, right):
    if symbol == "||":
        return lambda n: left(n) or right(n)
    if symbol == "&&":
        return lambda n: left(n) and right(n)
    operation = _operations[symbol]
    return lambda n: operation(left(n), right(n))


def _as_int(n):
    try:
        round(n)
    except TypeError:
        raise TypeError(f"Plural value must be an integer, got {n.__class__.__name__}") from None
    return _index(n)


def _index(n):
    """The number as an int; what is none stays as it is, and whoever has called this module is warned."""
    try:
        return operator.index(n)
    except TypeError:
        pass
    import warnings

    frame = sys._getframe(1)
    level = 2
    while frame.f_back is not None and frame.f_globals.get("__name__") == __name__:
        level += 1
        frame = frame.f_back
    warnings.warn(
        f"Plural value must be an integer, got {n.__class__.__name__}", DeprecationWarning, level
    )
    return n


def c2py(plural):
    """Return a Python function that does what this expression of C does."""
    if len(plural) > 1000:
        raise ValueError("plural form expression is too long")
    form = _PluralParser(plural).whole()

    def choose(n):
        if not isinstance(n, int):
            n = _as_int(n)
        return int(form(n))

    return choose


# Catalogs


class NullTranslations:
    """Messages as they are; what has no translation is asked of the fallback."""

    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        pass

    def add_fallback(self, fallback):
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        if self._fallback:
            return self._fallback.gettext(message)
        return message

    def ngettext(self, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return _germanic(msgid1, msgid2, n)

    def pgettext(self, context, message):
        if self._fallback:
            return self._fallback.pgettext(context, message)
        return message

    def npgettext(self, context, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return _germanic(msgid1, msgid2, n)

    def info(self):
        return self._info

    def charset(self):
        return self._charset

    def install(self, names=None):
        """Make `_` a name that every module sees."""
        import builtins

        builtins._ = self.gettext
        for name in names or ():
            if name in ("gettext", "ngettext", "pgettext", "npgettext"):
                setattr(builtins, name, getattr(self, name))


def _germanic(one, many, n):
    return one if _index(n) == 1 else many


class GNUTranslations(NullTranslations):
    """The messages of a .mo file."""

    LE_MAGIC = 0x950412DE
    BE_MAGIC = 0xDE120495
    CONTEXT = "%s\x04%s"
    VERSIONS = (0, 1)

    def _parse(self, fp):
        filename = getattr(fp, "name", "")
        data = fp.read()
        order = {self.LE_MAGIC: "little", self.BE_MAGIC: "big"}.get(int.from_bytes(data[:4], "little"))
        if order is None:
            raise OSError(0, "Bad magic number", filename)

        def number(position):
            return int.from_bytes(data[position : position + 4], order)

        if number(4) >> 16 not in self.VERSIONS:
            raise OSError(0, "Bad version number " + str(number(4) >> 16), filename)
        count, originals, translations = number(8), number(12), number(16)
        self._catalog = {}
        self.plural = c2py("n != 1")
        for row in range(count):
            texts = []
            for table in originals, translations:
                length, start = number(table + 8 * row), number(table + 8 * row + 4)
                if start + length >= len(data):
                    raise OSError(0, "File is corrupt", filename)
                texts.append(data[start : start + length])
            if not texts[0]:
                self._read_header(texts[1])
            self._add(*texts)

    def _read_header(self, text):
        key = None
        for line in text.split(b"\n"):
            line = line.decode().strip()
            if not line or line.startswith("#-#-#-#-#") and line.endswith("#-#-#-#-#"):
                continue
            name, colon, value = line.partition(":")
            if colon:
                key = name.strip().lower()
                self._info[key] = value = value.strip()
                if key == "content-type":
                    self._charset = value.split("charset=")[1]
                elif key == "plural-forms":
                    self.plural = c2py(value.split(";")[1].split("plural=")[1])
            elif key:
                self._info[key] += "\n" + line

    def _add(self, message, translation):
        charset = self._charset or "ascii"
        if b"\0" not in message:
            self._catalog[str(message, charset)] = str(translation, charset)
            return
        singular = str(message.split(b"\0")[0], charset)
        for index, form in enumerate(translation.split(b"\0")):
            self._catalog[singular, index] = str(form, charset)

    def gettext(self, message):
        text = self._found(message)
        if text is not None:
            return text
        return super().gettext(message)

    def _found(self, message):
        text = self._catalog.get(message)
        return self._catalog.get((message, self.plural(1))) if text is None else text

    def ngettext(self, msgid1, msgid2, n):
        try:
            return self._catalog[msgid1, self.plural(n)]
        except KeyError:
            return super().ngettext(msgid1, msgid2, n)

    def pgettext(self, context, message):
        text = self._found(self.CONTEXT % (context, message))
        if text is not None:
            return text
        return super().pgettext(context, message)

    def npgettext(self, context, msgid1, msgid2, n):
        try:
            return self._catalog[self.CONTEXT % (context, msgid1), self.plural(n)]
        except KeyError:
            return super().npgettext(context, msgid1, msgid2, n)


# Where catalogs are


def _expanded(language):
    """The names under which a language may be found, the most exact first."""
    match = re.fullmatch(r"([^_.@]*)(_[^.@]*)?(\.[^@]*)?(@.*)?", language)
    if not match:
        return [language]
    name, territory, codeset, modifier = (part or "" for part in match.groups())
    found = []
    for m in (modifier, "") if modifier else ("",):
        for t in (territory, "") if territory else ("",):
            for c in (codeset, "") if codeset else ("",):
                found.append(name + t + c + m)
    return sorted(found, key=lambda one: -((("@" in one) << 2) + (("_" in one) << 1) + ("." in one)))


def find(domain, localedir=None, languages=None, all=False):
    """Return the path of the domain's catalog, or all of them."""
    if localedir is None:
        localedir = _default_localedir
    if languages is None:
        languages = []
        for variable in "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG":
            value = os.environ.get(variable)
            if value:
                languages = value.split(":")
                break
        if "C" not in languages:
            languages.append("C")
    names = []
    for language in languages:
        names += [one for one in _expanded(language) if one not in names]
    found = []
    for name in names:
        if name == "C":
            break
        path = os.path.join(localedir, name, "LC_MESSAGES", f"{domain}.mo")
        if os.path.exists(path):
            if not all:
                return path
            found.append(path)
    return found if all else None


_translations = {}


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    """Return the catalog of the domain."""
    if class_ is None:
        class_ = GNUTranslations
    paths = find(domain, localedir, languages, all=True)
    if not paths:
        if fallback:
            return NullTranslations()
        from errno import ENOENT

        raise FileNotFoundError(ENOENT, "No translation file found for domain", domain)
    import copy

    result = None
    for path in paths:
        key = class_, os.path.abspath(path)
        if key not in _translations:
            with open(path, "rb") as file:
                _translations[key] = class_(file)
        one = copy.copy(_translations[key])
        if result is None:
            result = one
        else:
            result.add_fallback(one)
    return result


def install(domain, localedir=None, *, names=None):
    """Make `_` a name that every module sees, from this domain."""
    translation(domain, localedir, fallback=True).install(names)


# The functions of GNU's library

_localedirs = {}
_current_domain = "messages"


def textdomain(domain=None):
    """Set and return the domain of gettext()."""
    global _current_domain
    if domain is not None:
        _current_domain = domain
    return _current_domain


def bindtextdomain(domain, localedir=None):
    """Set and return where a domain's catalogs are."""
    if localedir is not None:
        _localedirs[domain] = localedir
    return _localedirs.get(domain, _default_localedir)


def _domain_translation(domain):
    return translation(domain, _localedirs.get(domain), fallback=True)


def dgettext(domain, message):
    return _domain_translation(domain).gettext(message)


def dngettext(domain, msgid1, msgid2, n):
    return _domain_translation(domain).ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    return _domain_translation(domain).pgettext(context, message)


def dnpgettext(domain, context, msgid1, msgid2, n):
    return _domain_translation(domain).npgettext(context, msgid1, msgid2, n)


def gettext(message):
    return dgettext(_current_domain, message)


def ngettext(msgid1, msgid2, n):
    return dngettext(_current_domain, msgid1, msgid2, n)


def pgettext(context, message):
    return dpgettext(_current_domain, context, message)


def npgettext(context, msgid1, msgid2, n):
    return dnpgettext(_current_domain, context, msgid1, msgid2, n)


Catalog = translation
