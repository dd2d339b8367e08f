"""Cookies that web servers set: kept, and sent back where they belong."""

import copy
import re

import time
import urllib.parse
import urllib.request
from calendar import timegm

__all__ = [
    "Cookie", "CookieJar", "CookiePolicy", "DefaultCookiePolicy", "FileCookieJar", "LWPCookieJar",
    "LoadError", "MozillaCookieJar",
]  # fmt: skip

DEFAULT_HTTP_PORT = "80"
debug = False
_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_LOWER_MONTHS = [month.lower() for month in _MONTHS]


class LoadError(OSError):
    """A file holds no cookies."""


# Times --------------------------------------------------------------------------------------------


def time2isoz(t=None):
    """Return a time as YYYY-MM-DD hh:mm:ssZ."""
    moment = time.gmtime(time.time() if t is None else t)
    return time.strftime("%Y-%m-%d %H:%M:%SZ", moment)


def time2netscape(t=None):
    """Return a time as Wdy, DD-Mon-YYYY HH:MM:SS GMT."""
    year, month, day, hour, minute, second, weekday = time.gmtime(time.time() if t is None else t)[:7]
    return (
        f"{_DAYS[weekday]}, {day:02d}-{_MONTHS[month - 1]}-{year:04d} "
        f"{hour:02d}:{minute:02d}:{second:02d} GMT"
    )


_http_date = re.compile(
    r"^\s*(?:(?:sun|mon|tue|wed|thu|fri|sat)\w*,?\s*)?"
    r"(\d\d?)(?:\s+|[-/])(\w+)(?:\s+|[-/])(\d+)(?:(?:\s+|:)(\d\d?):(\d\d)(?::(\d\d))?)?"
    r"\s*(?:([-+]?\d{2,4}|(?![APap][Mm]\b)[A-Za-z]+)\s*)?(?:\(\w+\)\s*)?$", re.IGNORECASE)  # fmt: skip
_strict_date = re.compile(
    r"^[SMTWF][a-z][a-z], (\d\d) ([JFMASOND][a-z][a-z]) (\d\d\d\d) (\d\d):(\d\d):(\d\d) GMT$")
_iso_date = re.compile(
    r"^\s*(\d{4})[-/]?(\d\d?)[-/]?(\d\d?)(?:(?:\s+|[-:Tt])(\d\d?):?(\d\d)(?::?(\d\d(?:\.\d*)?))?)?"
    r"\s*(?:([-+]?\d\d?:?(?:\d\d)?|Z|z)\s*)?$")  # fmt: skip


def _offset(zone):
    """Seconds east of UTC; None for zones that are not known."""
    if zone is None or zone.upper() in ("GMT", "UTC", "UT", "Z"):
        return 0
    match = re.match(r"^([-+])?(\d\d?):?(\d\d)?$", zone)
    if not match:
        return None
    seconds = 3600 * int(match[2]) + 60 * int(match[3] or 0)
    return -seconds if match[1] == "-" else seconds


def _seconds(year, month, day, hour, minute, second, zone):
    if not month.isdigit():
        if month[:3].lower() not in _LOWER_MONTHS:
            return None
        month = _LOWER_MONTHS.index(month[:3].lower()) + 1
    month, day, year = int(month), int(day), int(year)
    hour, minute, second = int(hour or 0), int(minute or 0), int(float(second or 0))
    if year < 1000:
        # The century that brings it closest to now.
        this = time.localtime().tm_year
        rest = this % 100
        distance = year - rest
        year += this - rest
        if abs(distance) > 50:
            year += -100 if distance > 0 else 100
    ok = 1970 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= 31
    if not (ok and 0 <= hour <= 24 and 0 <= minute <= 59 and 0 <= second <= 61):
        return None
    offset = _offset(zone)
    return None if offset is None else timegm((year, month, day, hour, minute, second)) - offset


def http2time(text):
    """Return the seconds of a date as HTTP writes it, in many forms; None when it is none."""
    match = _strict_date.match(text)
    if match:
        day, month, year, *clock = match.groups()
        seconds = _seconds(year, month, day, *clock, None)
        return None if seconds is None else float(seconds)
    match = _http_date.match(text)
    if match:
        day, month, year, *rest = match.groups()
        return _seconds(year, month, day, *rest)
    return iso2time(text)


def iso2time(text):
    """Return the seconds of a date in ISO 8601 format; None when it is none."""
    match = _iso_date.match(text)
    return _seconds(*match.groups()) if match else None


# Headers ------------------------------------------------------------------------------------------

_token = re.compile(r"^\s*([^=\s;,]+)")
_quoted = re.compile(r'^\s*=\s*"([^"\\]*(?:\\.[^"\\]*)*)"')
_value = re.compile(r"^\s*=\s*([^\s;,]*)")


def split_header_words(header_values):
    """Split headers into lists of pairs of names and values."""
    result = []
    for text in header_values:
        pairs = []
        while text:
            match = _token.search(text)
            if match:
                text, name, value = text[match.end() :], match[1], None
                match = _quoted.search(text)
                if match:
                    text, value = text[match.end() :], re.sub(r"\\(.)", r"\1", match[1])
                else:
                    match = _value.search(text)
                    if match:
                        text, value = text[match.end() :], match[1].rstrip()
                pairs.append((name, value))
            elif text.lstrip().startswith(","):
                text = text.lstrip()[1:]
                if pairs:
                    result.append(pairs)
                pairs = []
            else:
                text = re.sub(r"^[=\s;]*", "", text) if re.match(r"^[=\s;]+", text) else text[1:]
        if pairs:
            result.append(pairs)
    return result


def join_header_words(lists):
    """The opposite of split_header_words()."""
    headers = []
    for pairs in lists:
        attributes = []
        for name, value in pairs:
            if value is not None:
                if not re.search(r"^\w+$", value):
                    value = '"' + re.sub(r'(["\\])', r"\\\1", value) + '"'
                name = f"{name}={value}"
            attributes.append(name)
        if attributes:
            headers.append("; ".join(attributes))
    return ", ".join(headers)


def parse_ns_headers(ns_headers):
    """Split Netscape's Set-Cookie headers into lists of pairs."""
    known = ("expires", "domain", "path", "secure", "version", "port", "max-age")
    result = []
    for header in ns_headers:
        pairs, has_version = [], False
        for place, part in enumerate(header.split(";")):
            name, equals, value = (text.strip() for text in part.partition("="))
            if not name:
                if place == 0:
                    break
                continue
            value = value if equals else None
            if place:
                if name.lower() in known:
                    name = name.lower()
                if name == "version":
                    value = value and _without_quotes(value)
                    has_version = True
                elif name == "expires":
                    value = http2time(_without_quotes(value or ""))
            pairs.append((name, value))
        if pairs:
            if not has_version:
                pairs.append(("version", "0"))
            result.append(pairs)
    return result


def _without_quotes(text):
    return text.removeprefix('"').removesuffix('"')


# Hosts --------------------------------------------------------------------------------------------

_ipv4 = re.compile(r"\.\d+$")


def is_HDN(text):
    """Is it a name of a host, and no address?"""
    return not (_ipv4.search(text) or text == "" or text[0] == "." or text[-1] == ".")


def domain_match(A, B):
    """Does the host A belong to the domain B?"""
    A, B = A.lower(), B.lower()
    if A == B:
        return True
    if not is_HDN(A):
        return False
    place = A.rfind(B)
    return place > 0 and B.startswith(".") and is_HDN(B[1:])


def liberal_is_HDN(text):
    return not _ipv4.search(text)


def user_domain_match(A, B):
    """As domain_match(), for domains that users have written."""
    A, B = A.lower(), B.lower()
    if not (liberal_is_HDN(A) and liberal_is_HDN(B)):
        return A == B
    return A.endswith(B) if B.startswith(".") else A == B


def request_host(request):
    """Return the host that a request goes to."""
    host = urllib.parse.urlparse(request.get_full_url())[1] or request.get_header("Host", "")
    return re.sub(r":\d+$", "", host, count=1).lower()


def eff_request_host(request):
    """Return the host, and the host as cookies' domains are compared with it."""
    host = plain = request_host(request)
    if "." not in host:
        plain = host + ".local"
    return host, plain


def request_path(request):
    """Return the path that a request asks for."""
    path = escape_path(urllib.parse.urlsplit(request.get_full_url()).path)
    return path if path.startswith("/") else "/" + path


def request_port(request):
    """Return the port that a request goes to."""
    host = request.host
    _, colon, port = host.partition(":")
    if not colon:
        return DEFAULT_HTTP_PORT
    return port if port.isdigit() else None


def escape_path(path):
    """Quote what must be quoted in a path, and write escapes in capitals."""
    path = urllib.parse.quote(path, "%/;:@&=+$,!~*'()")
    return re.sub(r"%([0-9a-fA-F][0-9a-fA-F])", lambda match: "%" + match[1].upper(), path)


def reach(h):
    """Return the domain whose cookies a host may set."""
    place = h.find(".")
    if place >= 0:
        rest = h[place + 1 :]
        if is_HDN(h) and ("." in rest or rest == "local"):
            return "." + rest
    return h


def is_third_party(request):
    """Did another site cause the request?"""
    return not domain_match(request_host(request), reach(request.origin_req_host))


class Cookie:
    """A name, a value, and where they belong."""

    def __init__(
        self, version, name, value, port, port_specified, domain, domain_specified,
        domain_initial_dot, path, path_specified, secure, expires, discard, comment, comment_url, rest,
        rfc2109=False,
    ):  # fmt: skip
        if version is not None:
            version = int(version)
        if expires is not None:
            expires = int(float(expires))
        if port is None and port_specified is True:
            raise ValueError("if port is None, port_specified must be false")
        self.version, self.name, self.value = version, name, value
        self.port, self.port_specified = port, port_specified
        self.domain, self.domain_specified = domain.lower(), domain_specified
        self.domain_initial_dot = domain_initial_dot
        self.path, self.path_specified = path, path_specified
        self.secure, self.expires, self.discard = secure, expires, discard
        self.comment, self.comment_url, self.rfc2109 = comment, comment_url, rfc2109
        self._rest = copy.copy(rest)

    def has_nonstandard_attr(self, name):
        return name in self._rest

    def get_nonstandard_attr(self, name, default=None):
        return self._rest.get(name, default)

    def set_nonstandard_attr(self, name, value):
        self._rest[name] = value

    def is_expired(self, now=None):
        """Is its time over?"""
        return self.expires is not None and self.expires <= (time.time() if now is None else now)

    def __str__(self):
        port = "" if self.port is None else ":" + self.port
        pair = self.name if self.value is None else f"{self.name}={self.value}"
        return f"<Cookie {pair} for {self.domain}{port}{self.path}>"

    def __repr__(self):
        names = (
            "version", "name", "value", "port", "port_specified", "domain", "domain_specified",
            "domain_initial_dot", "path", "path_specified", "secure", "expires", "discard", "comment",
            "comment_url",
        )  # fmt: skip
        parts = [f"{name}={getattr(self, name)!r}" for name in names]
        parts += [f"rest={self._rest!r}", f"rfc2109={self.rfc2109!r}"]
        return f"{self.__class__.__name__}({', '.join(parts)})"


from http._cookiepolicy import CookiePolicy, DefaultCookiePolicy  # noqa: E402
from http._cookiestore import (  # noqa: E402
    CookieJar, FileCookieJar, LWPCookieJar, MozillaCookieJar, lwp_cookie_str,
)  # fmt: skip
