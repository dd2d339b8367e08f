"""URLs in parts, and texts in URLs."""

import re
import unicodedata
from collections import namedtuple
from urllib._quoting import (
    parse_qs, parse_qsl, quote, quote_from_bytes, quote_plus, unquote, unquote_plus, unquote_to_bytes,
    urlencode)

__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode",
    "parse_qs", "parse_qsl", "quote", "quote_plus", "quote_from_bytes", "unquote",
    "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult",
    "DefragResultBytes", "ParseResultBytes", "SplitResultBytes",
]  # fmt: skip

scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."

uses_relative = [
    "", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms",
    "prospero", "rtsp", "rtsps", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss",
]  # fmt: skip
uses_netloc = [
    "", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https",
    "shttp", "snews", "prospero", "rtsp", "rtsps", "rtspu", "rsync", "svn", "svn+ssh", "sftp",
    "nfs", "git", "git+ssh", "ws", "wss", "itms-services",
]  # fmt: skip
uses_params = [
    "", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu",
    "sip", "sips", "mms", "sftp", "tel",
]  # fmt: skip


# MARK: Results

class _NetworkLocation:
    """What can be read from the network location of a URL; its marks are texts or bytes."""

    __slots__ = ()

    @property
    def _userinfo(self):
        at, colon, *_ = self._marks
        before, found, _ = self.netloc.rpartition(at)
        if not found:
            return None, None
        user, found, password = before.partition(colon)
        return user, password if found else None

    @property
    def username(self):
        return self._userinfo[0]

    @property
    def password(self):
        return self._userinfo[1]

    @property
    def _hostinfo(self):
        at, colon, opening, closing, _ = self._marks
        place = self.netloc.rpartition(at)[2]
        _, bracket, rest = place.partition(opening)
        if bracket:
            host, _, port = rest.partition(closing)
            port = port.partition(colon)[2]
        else:
            host, _, port = place.partition(colon)
        return host, port or None

    @property
    def hostname(self):
        host = self._hostinfo[0]
        if not host:
            return None
        name, percent, zone = host.partition(self._marks[4])
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._hostinfo[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        if not 0 <= int(port) <= 65535:
            raise ValueError("Port out of range 0-65535")
        return int(port)


class _Texts:
    """A result of texts, which can be encoded."""

    __slots__ = ()
    _marks = ("@", ":", "[", "]", "%")

    def encode(self, encoding="ascii", errors="strict"):
        return self._encoded_counterpart(*(part.encode(encoding, errors) for part in self))


class _Bytes:
    """A result of bytes, which can be decoded."""

    __slots__ = ()
    _marks = (b"@", b":", b"[", b"]", b"%")

    def decode(self, encoding="ascii", errors="strict"):
        return self._decoded_counterpart(*(part.decode(encoding, errors) for part in self))


_Defrag = namedtuple("_DefragResultBase", "url fragment")
_Split = namedtuple("_SplitResultBase", "scheme netloc path query fragment")
_Parse = namedtuple("_ParseResultBase", "scheme netloc path params query fragment")


class DefragResult(_Defrag, _Texts):
    """A URL and its fragment."""

    __slots__ = ()

    def geturl(self):
        return f"{self.url}#{self.fragment}" if self.fragment else self.url


class DefragResultBytes(_Defrag, _Bytes):
    """A URL and its fragment as bytes."""

    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResult(_Split, _NetworkLocation, _Texts):
    """The five parts of a URL."""

    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class SplitResultBytes(_Split, _NetworkLocation, _Bytes):
    """The five parts of a URL as bytes."""

    __slots__ = ()
    geturl = SplitResult.geturl


class ParseResult(_Parse, _NetworkLocation, _Texts):
    """The six parts of a URL."""

    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class ParseResultBytes(_Parse, _NetworkLocation, _Bytes):
    """The six parts of a URL as bytes."""

    __slots__ = ()
    geturl = ParseResult.geturl


for _texts, _bytes in (
        (DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes)):
    _texts._encoded_counterpart = _bytes
    _bytes._decoded_counterpart = _texts


def _coerced(*args):
    """The arguments as texts, and what turns a result into their kind."""
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return (*args, lambda result: result)
    return (*(arg.decode("ascii", "strict") if arg else "" for arg in args), lambda result: result.encode("ascii", "strict"))


# MARK: Parts

_CONTROLS_AND_BLANK = "".join(map(chr, range(33)))


def _check_brackets(netloc):
    """Refuse brackets around what is no address."""
    _check_bracketed(netloc.partition("[")[2].partition("]")[0])


def _check_bracketed(host):
    if host.startswith("v"):
        if not re.fullmatch(r"v[a-fA-F0-9]+\..+", host):
            raise ValueError("IPvFuture address is invalid")
        return
    import ipaddress

    if isinstance(ipaddress.ip_address(host), ipaddress.IPv4Address):
        raise ValueError("An IPv4 address cannot be in brackets")


def _check_normalized(netloc):
    """Refuse characters that become marks of a URL when they are normalised."""
    if not netloc or netloc.isascii():
        return
    plain = netloc
    for mark in "@:#?":
        plain = plain.replace(mark, "")
    normal = unicodedata.normalize("NFKC", plain)
    if plain != normal:
        for mark in "/?#@:":
            if mark in normal:
                raise ValueError(
                    f"netloc {netloc!r} contains invalid characters under NFKC normalization")


def urlsplit(url, scheme="", allow_fragments=True):
    """Return a URL in five parts."""
    url, scheme, of_kind = _coerced(url, scheme)
    url = url.lstrip(_CONTROLS_AND_BLANK)
    scheme = scheme.strip(_CONTROLS_AND_BLANK)
    for character in "\t\r\n":
        if character in url or character in scheme:
            url = url.replace(character, "")
            scheme = scheme.replace(character, "")
    netloc = query = fragment = ""
    colon = url.find(":")
    if colon > 0 and url[0].isascii() and url[0].isalpha() and not url[:colon].strip(scheme_chars):
        scheme, url = url[:colon].lower(), url[colon + 1:]
    if url.startswith("//"):
        end = len(url)
        for mark in "/?#":
            place = url.find(mark, 2, end)
            end = place if place >= 0 else end
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc:
            _check_brackets(netloc)
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    _check_normalized(netloc)
    return of_kind(SplitResult(scheme, netloc, url, query, fragment))


def urlparse(url, scheme="", allow_fragments=True):
    """Return a URL in six parts."""
    url, scheme, of_kind = _coerced(url, scheme)
    scheme, netloc, url, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in url:
        url, params = _splitparams(url)
    return of_kind(ParseResult(scheme, netloc, url, params, query, fragment))


def _splitparams(url):
    start = url.find(";", url.rfind("/") + 1) if "/" in url else url.find(";")
    return (url, "") if start < 0 else (url[:start], url[start + 1:])


def urlunsplit(components):
    """Return the URL of five parts."""
    scheme, netloc, url, query, fragment, of_kind = _coerced(*components)
    if netloc:
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    elif url[:2] == "//" or scheme and scheme in uses_netloc and (not url or url[:1] == "/"):
        url = "//" + url
    if scheme:
        url = f"{scheme}:{url}"
    if query:
        url += "?" + query
    if fragment:
        url += "#" + fragment
    return of_kind(url)


def urlunparse(components):
    """Return the URL of six parts."""
    scheme, netloc, url, params, query, fragment, of_kind = _coerced(*components)
    if params:
        url = f"{url};{params}"
    return of_kind(urlunsplit((scheme, netloc, url, query, fragment)))


def urldefrag(url):
    """Return a URL without its fragment, and the fragment."""
    url, of_kind = _coerced(url)
    fragment = ""
    if "#" in url:
        *parts, fragment = urlparse(url)
        url = urlunparse((*parts, ""))
    return of_kind(DefragResult(url, fragment))


def unwrap(url):
    """A URL without <URL: ...> around it."""
    url = str(url).strip()
    if url[:1] == "<" and url[-1:] == ">":
        url = url[1:-1].strip()
    if url[:4] == "URL:":
        url = url[4:].strip()
    return url


def urljoin(base, url, allow_fragments=True):
    """Return what a relative URL means on the page of another one."""
    if not base:
        return url
    if not url:
        return base
    base, url, of_kind = _coerced(base, url)
    b = urlparse(base, "", allow_fragments)
    u = urlparse(url, b.scheme, allow_fragments)
    if u.scheme != b.scheme or u.scheme not in uses_relative:
        return of_kind(url)
    netloc = u.netloc
    if u.scheme in uses_netloc:
        if netloc:
            return of_kind(urlunparse(u))
        netloc = b.netloc
    if not u.path and not u.params:
        return of_kind(urlunparse((u.scheme, netloc, b.path, b.params, u.query or b.query, u.fragment)))
    if u.path[:1] == "/":
        segments = u.path.split("/")
    else:
        own = b.path.split("/")
        if own[-1] != "":
            del own[-1]
        segments = own + u.path.split("/")
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == "..":
            if resolved:
                resolved.pop()
        elif segment != ".":
            resolved.append(segment)
    if segments[-1] in (".", ".."):
        resolved.append("")
    return of_kind(
        urlunparse((u.scheme, netloc, "/".join(resolved) or "/", u.params, u.query, u.fragment)))


def __getattr__(name):
    """Functions that nearly nobody asks for any more."""
    from urllib import _splitting

    if name == "Quoter":
        import warnings

        warnings.warn(
            "Deprecated in 3.11. urllib.parse.Quoter will be removed in Python 3.14. It was not "
            "intended to be a public API.", DeprecationWarning, stacklevel=2)  # fmt: skip
        return _splitting._Quoter
    if name.startswith(("split", "to_bytes", "_split", "_to_bytes", "_Quoter", "clear_cache", "_ALWAYS_SAFE")):
        return getattr(_splitting, name)
    raise AttributeError(f"module 'urllib.parse' has no attribute {name!r}")
