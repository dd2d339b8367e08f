"""Opening URLs: http, https, files and data."""

import contextlib
import os
import socket
import tempfile
import urllib.parse
import urllib.response
from urllib._handlers import (
    HTTPCookieProcessor,
    AbstractBasicAuthHandler, AbstractHTTPHandler, DataHandler, FileHandler, HTTPBasicAuthHandler,
    HTTPDefaultErrorHandler, HTTPErrorProcessor, HTTPHandler, HTTPPasswordMgr,
    HTTPPasswordMgrWithDefaultRealm, HTTPPasswordMgrWithPriorAuth, HTTPRedirectHandler, HTTPSHandler,
    ProxyBasicAuthHandler, ProxyHandler, UnknownHandler, _parse_proxy)
from urllib._opener import BaseHandler, OpenerDirector, Request, request_host
from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.parse import quote, unquote, unquote_to_bytes, unwrap, urljoin, urlparse, urlsplit, urlunparse
from urllib.response import addclosehook, addinfourl

__all__ = [
    "Request", "OpenerDirector", "BaseHandler", "HTTPDefaultErrorHandler", "HTTPRedirectHandler",
    "HTTPCookieProcessor",
    "ProxyHandler", "HTTPPasswordMgr", "HTTPPasswordMgrWithDefaultRealm",
    "HTTPPasswordMgrWithPriorAuth", "AbstractBasicAuthHandler", "HTTPBasicAuthHandler",
    "ProxyBasicAuthHandler", "HTTPHandler", "FileHandler", "DataHandler", "UnknownHandler",
    "HTTPErrorProcessor", "urlopen", "install_opener", "build_opener", "pathname2url", "url2pathname",
    "getproxies", "urlretrieve", "urlcleanup", "HTTPSHandler", "FTPHandler", "CacheFTPHandler",
    "AbstractDigestAuthHandler", "HTTPDigestAuthHandler", "ProxyDigestAuthHandler", "URLopener", "FancyURLopener",
]  # fmt: skip

__version__ = "3.13"
_opener = None
_url_tempfiles = []
MAXFTPCACHE = 10
ftpcache = {}
# Modules with what few programs use: each is read when one of its names is asked for.
_RARE = {
    "_bypass": ("_proxy_bypass_winreg_override", "_proxy_bypass_macosx_sysconf"),
    "_ftp": ("FTPHandler", "CacheFTPHandler", "ftpwrapper"),
    "_digest": ("AbstractDigestAuthHandler", "HTTPDigestAuthHandler", "ProxyDigestAuthHandler"),
    "_legacy_openers": ("URLopener", "FancyURLopener"),
}


def __getattr__(name):
    for module, names in _RARE.items():
        if name in names:
            found = getattr(__import__(f"urllib.{module}", fromlist=[name]), name)
            found.__module__ = __name__
            globals()[name] = found
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def urlopen(url, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, *, context=None):
    """Open a URL or a Request; the response is a file with headers and a status."""
    global _opener
    if context:
        opener = build_opener(HTTPSHandler(context=context))
    elif _opener is None:
        _opener = opener = build_opener()
    else:
        opener = _opener
    return opener.open(url, data, timeout)


def install_opener(opener):
    """Make a director what urlopen() uses."""
    global _opener
    _opener = opener


def build_opener(*handlers):
    """A director with the usual handlers and these; subclasses replace the usual ones."""
    from urllib._ftp import FTPHandler

    opener = OpenerDirector()
    usual = [
        ProxyHandler, UnknownHandler, HTTPHandler, HTTPDefaultErrorHandler, HTTPRedirectHandler,
        FTPHandler, FileHandler, HTTPErrorProcessor, DataHandler, HTTPSHandler,
    ]  # fmt: skip
    for kind in usual:
        if not any(
                issubclass(handler, kind) if isinstance(handler, type) else isinstance(handler, kind)
                for handler in handlers):
            opener.add_handler(kind())
    for handler in handlers:
        opener.add_handler(handler() if isinstance(handler, type) else handler)
    return opener


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Copy what a URL holds into a file; return its name and the headers."""
    scheme, path = urllib._opener._splittype(url)
    with contextlib.closing(urlopen(url, data)) as source:
        headers = source.info()
        if scheme == "file" and not filename:
            return os.path.normpath(path), headers
        if filename:
            target = open(filename, "wb")
        else:
            target = tempfile.NamedTemporaryFile(delete=False)
            filename = target.name
            _url_tempfiles.append(filename)
        with target:
            result = filename, headers
            size = int(headers["Content-Length"]) if "content-length" in headers else -1
            count = block = 0
            if reporthook:
                reporthook(block, 8192, size)
            while data := source.read(8192):
                count += len(data)
                target.write(data)
                block += 1
                if reporthook:
                    reporthook(block, 8192, size)
    if 0 <= size and count < size:
        raise ContentTooShortError(f"retrieval incomplete: got only {count} out of {size} bytes", result)
    return result


def urlcleanup():
    """Remove the files that urlretrieve() has made, and the director of urlopen()."""
    global _opener
    for name in _url_tempfiles:
        with contextlib.suppress(OSError):
            os.unlink(name)
    _url_tempfiles.clear()
    _opener = None


def url2pathname(pathname):
    """The path of a file that the path of a URL names."""
    if pathname[:3] == "///":
        pathname = pathname[2:]
    return unquote(pathname)


def pathname2url(pathname):
    """The path of the URL of a file."""
    return quote(pathname)


def getproxies_environment():
    """The proxies that the environment names."""
    proxies = {}
    for name, value in os.environ.items():
        if name[-6:].lower() == "_proxy" and value and name.lower() not in proxies:
            proxies[name[:-6].lower()] = value
    if "REQUEST_METHOD" in os.environ:
        # The server of a CGI script could be told a proxy by a header.
        proxies.pop("http", None)
    for name, value in os.environ.items():
        if name.endswith("_proxy"):
            scheme = name[:-6].lower()
            if value:
                proxies[scheme] = value
            else:
                proxies.pop(scheme, None)
    return proxies


def proxy_bypass_environment(host, proxies=None):
    """Whether no_proxy names the host."""
    if proxies is None:
        proxies = getproxies_environment()
    excluded = proxies.get("no")
    if not excluded:
        return False
    if excluded == "*":
        return True
    host = host.lower()
    bare = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() and ":" in host else host
    for name in excluded.split(","):
        name = name.strip().lstrip(".").lower()
        if name and (bare == name or host == name or bare.endswith("." + name) or host.endswith("." + name)):
            return True
    return False


getproxies = getproxies_environment
proxy_bypass = proxy_bypass_environment


def thishost():
    """The addresses of this machine."""
    try:
        return tuple(socket.gethostbyname_ex(socket.gethostname())[2])
    except socket.gaierror:
        return tuple(socket.gethostbyname_ex("localhost")[2])


def parse_keqv_list(l):
    """A dict of texts key=value; quotes around values are left out."""
    parsed = {}
    for item in l:
        key, value = item.split("=", 1)
        parsed[key] = value[1:-1] if value[0] == '"' and value[-1] == '"' else value
    return parsed


def parse_http_list(s):
    """The items of a header, which commas part except within quotes."""
    items = []
    current = ""
    quoted = escaped = False
    for character in s:
        if escaped:
            current += character
            escaped = False
        elif quoted and character == "\\":
            escaped = True
        elif quoted or character != ",":
            if character == '"':
                quoted = not quoted
            current += character
        else:
            items.append(current)
            current = ""
    if current:
        items.append(current)
    return [item.strip() for item in items]
