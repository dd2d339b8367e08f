"""Cookies of HTTP: read from headers and written into them."""

import re
import string

__all__ = ["CookieError", "BaseCookie", "SimpleCookie"]

_LEGAL = string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~:"
_UNESCAPED = _LEGAL + " ()/<=>?@[]{}"
_LEGAL_KEY = re.compile(f"[{re.escape(_LEGAL)}]+")
_TRANSLATION = {code: f"\\{code:03o}" for code in set(range(256)) - set(map(ord, _UNESCAPED))}
_TRANSLATION.update({ord('"'): '\\"', ord("\\"): "\\\\"})
_ESCAPE = re.compile(r"\\(?:([0-3][0-7][0-7])|(.))")


class CookieError(Exception):
    """A cookie is not allowed as it is."""


def _is_legal_key(key):
    return bool(_LEGAL_KEY.fullmatch(key))


def _quote(str):
    """The text in quotes, unless it can stand without."""
    return str if str is None or _is_legal_key(str) else f'"{str.translate(_TRANSLATION)}"'


def _unquote(str):
    """The text that quotes and escapes stand for."""
    if str is None or len(str) < 2 or str[0] != '"' or str[-1] != '"':
        return str
    return _ESCAPE.sub(lambda match: chr(int(match[1], 8)) if match[1] else match[2], str[1:-1])


def _getdate(future=0):
    """The time so many seconds from now, as cookies want it."""
    import time

    fields = time.gmtime(time.time() + future)
    day = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[fields.tm_wday]
    month = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")[fields.tm_mon - 1]
    return (
        f"{day}, {fields.tm_mday:02d} {month} {fields.tm_year:4d} "
        f"{fields.tm_hour:02d}:{fields.tm_min:02d}:{fields.tm_sec:02d} GMT")


class Morsel(dict):
    """One cookie: key, value, and attributes as items."""

    _reserved = {
        "expires": "expires", "path": "Path", "comment": "Comment", "domain": "Domain",
        "max-age": "Max-Age", "secure": "Secure", "httponly": "HttpOnly", "version": "Version",
        "samesite": "SameSite",
    }  # fmt: skip
    _flags = {"secure", "httponly"}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        for key in self._reserved:
            dict.__setitem__(self, key, "")

    @property
    def key(self):
        return self._key

    @property
    def value(self):
        return self._value

    @property
    def coded_value(self):
        return self._coded_value

    def __setitem__(self, K, V):
        K = K.lower()
        if K not in self._reserved:
            raise CookieError(f"Invalid attribute {K!r}")
        dict.__setitem__(self, K, V)

    def setdefault(self, key, val=None):
        key = key.lower()
        if key not in self._reserved:
            raise CookieError(f"Invalid attribute {key!r}")
        return dict.setdefault(self, key, val)

    def __eq__(self, morsel):
        if not isinstance(morsel, Morsel):
            return NotImplemented
        return (
            dict.__eq__(self, morsel) and self._value == morsel._value and self._key == morsel._key
            and self._coded_value == morsel._coded_value)

    __ne__ = object.__ne__

    def copy(self):
        morsel = Morsel()
        dict.update(morsel, self)
        morsel.__dict__.update(self.__dict__)
        return morsel

    def update(self, values):
        data = {}
        for key, value in dict(values).items():
            key = key.lower()
            if key not in self._reserved:
                raise CookieError(f"Invalid attribute {key!r}")
            data[key] = value
        dict.update(self, data)

    def isReservedKey(self, K):
        """Whether the name is that of an attribute."""
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        """Set key and value; the coded value is what is written."""
        if key.lower() in self._reserved:
            raise CookieError(f"Attempt to set a reserved key {key!r}")
        if not _is_legal_key(key):
            raise CookieError(f"Illegal key {key!r}")
        self._key, self._value, self._coded_value = key, val, coded_val

    def __getstate__(self):
        return {"key": self._key, "value": self._value, "coded_value": self._coded_value}

    def __setstate__(self, state):
        self._key, self._value, self._coded_value = state["key"], state["value"], state["coded_value"]

    def output(self, attrs=None, header="Set-Cookie:"):
        """The cookie as a header."""
        return f"{header} {self.OutputString(attrs)}"

    __str__ = output

    def __repr__(self):
        return f"<{self.__class__.__name__}: {self.OutputString()}>"

    def js_output(self, attrs=None):
        """The cookie as a script for browsers."""
        return f"""
        <script type="text/javascript">
        <!-- begin hiding
        document.cookie = "{self.OutputString(attrs).replace('"', r'\"')}";
        // end hiding -->
        </script>
        """

    def OutputString(self, attrs=None):
        """The cookie with its attributes."""
        result = [f"{self.key}={self.coded_value}"]
        for key, value in sorted(self.items()):
            if value == "" or attrs is not None and key not in attrs:
                continue
            name = self._reserved[key]
            if key == "expires" and isinstance(value, int):
                result.append(f"{name}={_getdate(value)}")
            elif key == "max-age" and isinstance(value, int):
                result.append(f"{name}={value}")
            elif key == "comment" and isinstance(value, str):
                result.append(f"{name}={_quote(value)}")
            elif key in self._flags:
                if value:
                    result.append(name)
            else:
                result.append(f"{name}={value}")
        return "; ".join(result)


_CHARACTERS = r"\w\d!#%&'~_`><@,:/\$\*\+\-\.\^\|\)\(\?\}\{\="
_PATTERN = re.compile(
    rf"""\s*(?P<key>[{_CHARACTERS}]+?)
    (\s*=\s*(?P<val>"(?:[^\\"]|\\.)*"|\w{{3}},\s[\w\d\s-]{{9,11}}\s[\d:]{{8}}\sGMT|[{_CHARACTERS}\[\]]*))?
    \s*(\s+|;|$)""", re.ASCII | re.VERBOSE)  # fmt: skip


class BaseCookie(dict):
    """Cookies by key."""

    def value_decode(self, val):
        """The value and its coded form, of what a header holds."""
        return val, val

    def value_encode(self, val):
        """The value and its coded form, of what a program sets."""
        text = str(val)
        return text, text

    def __init__(self, input=None):
        if input:
            self.load(input)

    def __set(self, key, real_value, coded_value):
        morsel = self.get(key, Morsel())
        morsel.set(key, real_value, coded_value)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self.__set(key, *self.value_encode(value))

    def output(self, attrs=None, header="Set-Cookie:", sep="\r\n"):
        """All cookies as headers, sorted by key."""
        return sep.join(value.output(attrs, header) for _, value in sorted(self.items()))

    __str__ = output

    def __repr__(self):
        items = " ".join(f"{key}={value.value!r}" for key, value in sorted(self.items()))
        return f"<{self.__class__.__name__}: {items}>"

    def js_output(self, attrs=None):
        """All cookies as scripts for browsers."""
        return "".join(value.js_output(attrs) for _, value in sorted(self.items()))

    def load(self, rawdata):
        """Add the cookies of a header, or of a dict."""
        if isinstance(rawdata, str):
            self.__parse(rawdata)
        else:
            for key, value in rawdata.items():
                self[key] = value

    def __parse(self, text):
        position = 0
        parsed = []
        seen = False
        while 0 <= position < len(text):
            match = _PATTERN.match(text, position)
            if not match:
                break
            key, value = match["key"], match["val"]
            position = match.end()
            if key[0] == "$":
                if seen:
                    parsed.append((key[1:], value, False))
            elif key.lower() in Morsel._reserved:
                if not seen:
                    return
                if value is None:
                    if key.lower() not in Morsel._flags:
                        return
                    parsed.append((key, True, False))
                else:
                    parsed.append((key, _unquote(value), False))
            elif value is not None:
                parsed.append((key, self.value_decode(value), True))
                seen = True
            else:
                return
        morsel = None
        for key, value, is_cookie in parsed:
            if is_cookie:
                self.__set(key, *value)
                morsel = self[key]
            else:
                morsel[key] = value


class SimpleCookie(BaseCookie):
    """Cookies whose values are texts, quoted where they must be."""

    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        text = str(val)
        return text, _quote(text)
