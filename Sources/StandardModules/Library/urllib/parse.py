"""URLs in parts, and texts in URLs."""

from collections import namedtuple

__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode",
    "parse_qs", "parse_qsl", "quote", "quote_plus", "quote_from_bytes", "unquote",
    "unquote_plus", "unquote_to_bytes", "DefragResult", "ParseResult", "SplitResult",
]  # fmt: skip

_ALWAYS_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_SCHEME_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.")

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


# MARK: Quoting


def quote_from_bytes(bs, safe="/"):
    """Return bytes as a text in which unsafe ones are %xx."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    allowed = _ALWAYS_SAFE | {byte for byte in safe if byte < 128}
    return "".join(chr(byte) if byte in allowed else f"%{byte:02X}" for byte in bs)


def quote(string, safe="/", encoding=None, errors=None):
    """Return a text in which unsafe characters are %xx."""
    if isinstance(string, str):
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """As quote(), with + for blanks."""
    blank = " " if isinstance(string, str) else b" "
    if blank not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + " ", encoding, errors).replace(" ", "+")


def unquote_to_bytes(string):
    """Return the bytes that a quoted text stands for."""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *parts = string.split(b"%")
    result = bytearray(first)
    for part in parts:
        try:
            result.append(int(part[:2], 16) if len(part) >= 2 else int(""))
            result += part[2:]
        except ValueError:
            result += b"%" + part
    return bytes(result)


def unquote(string, encoding="utf-8", errors="replace"):
    """Return the text that a quoted text stands for."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        return string
    return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """As unquote(), with blanks for +."""
    return unquote(string.replace("+", " "), encoding, errors)


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """Return pairs as the query of a URL."""
    if hasattr(query, "items"):
        query = query.items()
    elif len(query) and not isinstance(query[0], tuple):
        raise TypeError("not a valid non-string sequence or mapping object")

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    parts = []
    for key, value in query:
        if not doseq or isinstance(value, (str, bytes)) or not hasattr(value, "__len__"):
            parts.append(f"{quoted(key)}={quoted(value)}")
        else:
            parts.extend(f"{quoted(key)}={quoted(item)}" for item in value)
    return "&".join(parts)


def parse_qsl(
    qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
    max_num_fields=None, separator="&",
):  # fmt: skip
    """Return the pairs of a query as a list."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if not qs:
        return []
    is_bytes = isinstance(qs, bytes)
    if is_bytes:
        qs = qs.decode("ascii")
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for part in qs.split(separator):
        if not part and not strict_parsing:
            continue
        name, equal, value = part.partition("=")
        if not equal and strict_parsing:
            raise ValueError(f"bad query field: {part!r}")
        if value or keep_blank_values:
            name, value = unquote_plus(name, encoding, errors), unquote_plus(value, encoding, errors)
            pairs.append((name.encode(), value.encode()) if is_bytes else (name, value))
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, **kwargs):
    """Return the values of a query as lists, by name."""
    values = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, **kwargs):
        values.setdefault(name, []).append(value)
    return values


# MARK: Parts


class _NetworkLocation:
    """What can be read from the network location of a URL."""

    @property
    def _userinfo(self):
        before, at, _ = self.netloc.rpartition("@")
        return before.partition(":") if at else (None, "", None)

    @property
    def username(self):
        return self._userinfo[0]

    @property
    def password(self):
        _, colon, password = self._userinfo
        return password if colon else None

    @property
    def _hostinfo(self):
        place = self.netloc.rpartition("@")[2]
        before, bracket, rest = place.partition("[")
        if bracket:
            host, _, port = rest.partition("]")
            return host, port.partition(":")[2] or None
        host, _, port = place.partition(":")
        return host, port or None

    @property
    def hostname(self):
        host = self._hostinfo[0]
        if not host:
            return None
        name, percent, zone = host.partition("%")
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


class DefragResult(namedtuple("DefragResult", "url fragment", module=__name__)):
    """A URL and its fragment."""

    __slots__ = ()

    def geturl(self):
        return f"{self.url}#{self.fragment}" if self.fragment else self.url


class SplitResult(
    namedtuple("SplitResult", "scheme netloc path query fragment", module=__name__), _NetworkLocation
):
    """The five parts of a URL."""

    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(
    namedtuple("ParseResult", "scheme netloc path params query fragment", module=__name__),
    _NetworkLocation,
):
    """The six parts of a URL."""

    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


def _as_texts(url, scheme):
    if isinstance(url, bytes):
        raise TypeError("Baton takes URLs as str")
    return url, scheme


def urlsplit(url, scheme="", allow_fragments=True):
    """Return a URL in five parts."""
    url, scheme = _as_texts(url, scheme)
    url = url.lstrip("".join(map(chr, range(33))))
    for char in "\r\n\t":
        url = url.replace(char, "")
    netloc = query = fragment = ""
    colon = url.find(":")
    if colon > 0 and url[0].isascii() and url[0].isalpha() and set(url[:colon]) <= _SCHEME_CHARACTERS:
        scheme, url = url[:colon].lower(), url[colon + 1 :]
    if url.startswith("//"):
        end = min((p for p in (url.find(c, 2) for c in "/?#") if p >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme="", allow_fragments=True):
    """Return a URL in six parts."""
    scheme, netloc, url, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in url:
        last = url.rpartition("/")[2]
        if ";" in last:
            start = url.find(";", len(url) - len(last))
            url, params = url[:start], url[start + 1 :]
    return ParseResult(scheme, netloc, url, params, query, fragment)


def urlunsplit(components):
    """Return the URL of five parts."""
    scheme, netloc, url, query, fragment = components
    if netloc or (scheme and scheme in uses_netloc and url[:2] != "//"):
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + netloc + url
    elif url[:2] == "//":
        url = "//" + url
    if scheme:
        url = f"{scheme}:{url}"
    if query:
        url += "?" + query
    return url + "#" + fragment if fragment else url


def urlunparse(components):
    """Return the URL of six parts."""
    scheme, netloc, url, params, query, fragment = components
    if params:
        url = f"{url};{params}"
    return urlunsplit((scheme, netloc, url, query, fragment))


def urldefrag(url):
    """Return a URL without its fragment, and the fragment."""
    if "#" not in url:
        return DefragResult(url, "")
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return DefragResult(urlunparse((scheme, netloc, path, params, query, "")), fragment)


def urljoin(base, url, allow_fragments=True):
    """Return what a relative URL means on the page of another one."""
    if not base:
        return url
    if not url:
        return base
    b = urlparse(base, "", allow_fragments)
    u = urlparse(url, b.scheme, allow_fragments)
    if u.scheme != b.scheme or u.scheme not in uses_relative:
        return url
    netloc = u.netloc
    if u.scheme in uses_netloc:
        if netloc:
            return urlunparse(u)
        netloc = b.netloc
    if not u.path and not u.params:
        return urlunparse((u.scheme, netloc, b.path, b.params, u.query or b.query, u.fragment))
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
    return urlunparse((u.scheme, netloc, "/".join(resolved) or "/", u.params, u.query, u.fragment))
