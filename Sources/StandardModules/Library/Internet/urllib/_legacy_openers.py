"""URLopener and FancyURLopener: how URLs were opened before there were handlers. They are deprecated."""

import base64
import contextlib
import http.client
import os
import tempfile
import urllib.request
import warnings
from urllib._opener import Request
from urllib._splitting import (
    _splitattr, _splithost, _splitquery, _splittype, _splituser, _to_bytes,
)  # fmt: skip
from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.parse import quote, unquote, unwrap, urljoin, urlparse
from urllib.response import addinfourl


def _basic(userinfo):
    """The credentials in a URL, or those of a proxy, as a header has them."""
    return "Basic " + base64.b64encode(unquote(userinfo).encode()).decode("ascii")


class URLopener:
    """Opens URLs by the methods open_SCHEME; what a server refuses is raised."""

    version = f"Python-urllib/{urllib.request.__version__}"

    def __init__(self, proxies=None, **x509):
        warnings.warn(
            f"{self.__class__.__name__} style of invoking requests is deprecated. "
            "Use newer urlopen functions/methods", DeprecationWarning, stacklevel=3)
        self.proxies = urllib.request.getproxies() if proxies is None else proxies
        self.key_file, self.cert_file = x509.get("key_file"), x509.get("cert_file")
        self.addheaders = [("User-Agent", self.version), ("Accept", "*/*")]
        self._made = []
        self.tempcache = None
        self.ftpcache = urllib.request.ftpcache

    def __del__(self):
        self.close()

    def close(self):
        """Remove the files that were made."""
        self.cleanup()

    def cleanup(self):
        """Remove the files that were made, and forget what was kept."""
        for name in self._made:
            with contextlib.suppress(OSError):
                os.unlink(name)
        del self._made[:]
        if self.tempcache:
            self.tempcache.clear()

    def addheader(self, *args):
        """Send a header with each request."""
        self.addheaders.append(args)

    def open(self, fullurl, data=None):
        """Open a URL; data is posted."""
        fullurl = quote(unwrap(_to_bytes(fullurl)), safe="%/:=&?~#+!$,;'@()*[]|")
        if self.tempcache and fullurl in self.tempcache:
            filename, headers = self.tempcache[fullurl]
            return addinfourl(open(filename, "rb"), headers, fullurl)
        scheme, url = _splittype(fullurl)
        scheme = scheme or "file"
        proxy = self.proxies.get(scheme)
        if proxy:
            scheme, proxy_host = _splittype(proxy)
            url = _splithost(proxy_host)[0], fullurl
        name = "open_" + scheme.replace("-", "_")
        self.type = scheme
        if not hasattr(self, name) or name == "open_local_file":
            return self.open_unknown_proxy(proxy, fullurl, data) if proxy else self.open_unknown(fullurl, data)
        try:
            method = getattr(self, name)
            return method(url) if data is None else method(url, data)
        except (HTTPError, URLError):
            raise
        except OSError as error:
            raise OSError("socket error", error) from error

    def open_unknown(self, fullurl, data=None):
        """Refuse a scheme."""
        raise OSError("url error", "unknown url type", _splittype(fullurl)[0])

    def open_unknown_proxy(self, proxy, fullurl, data=None):
        """Refuse the scheme of a proxy."""
        raise OSError("url error", f"invalid proxy for {_splittype(fullurl)[0]}", proxy)

    def retrieve(self, url, filename=None, reporthook=None, data=None):
        """Copy what a URL holds into a file; return its name and the headers."""
        url = unwrap(_to_bytes(url))
        if self.tempcache and url in self.tempcache:
            return self.tempcache[url]
        scheme, rest = _splittype(url)
        if filename is None and scheme in (None, "file"):
            with contextlib.suppress(OSError), contextlib.closing(self.open_local_file(rest)) as local:
                return urllib.request.url2pathname(_splithost(rest)[1]), local.info()
        with contextlib.closing(self.open(url, data)) as source:
            headers = source.info()
            result = filename or self._temporary(url), headers
            if self.tempcache is not None:
                self.tempcache[url] = result
            size = int(headers["Content-Length"]) if "content-length" in headers else -1
            read = self._copy(source, result[0], size, reporthook)
        if 0 <= size and read < size:
            raise ContentTooShortError(f"retrieval incomplete: got only {read} out of {size} bytes", result)
        return result

    def _temporary(self, url):
        path = _splithost(_splittype(url)[1])[1] or ""
        suffix = os.path.splitext(_splitattr(_splitquery(path)[0])[0])[1]
        handle, name = tempfile.mkstemp(suffix)
        os.close(handle)
        self._made.append(name)
        return name

    def _copy(self, source, filename, size, report):
        read = block = 0
        with open(filename, "wb") as target:
            if report:
                report(block, 8192, size)
            while data := source.read(8192):
                read += len(data)
                target.write(data)
                block += 1
                if report:
                    report(block, 8192, size)
        return read

    # MARK: Schemes

    def _open_generic_http(self, connection_factory, url, data):
        proxy_user = None
        if isinstance(url, str):
            host, selector = _splithost(url)
            user, host = _splituser(host or "")
            host = unquote(host)
        else:
            host, selector = url
            proxy_user, host = _splituser(host)
            user = _splituser(urlparse(selector).netloc)[0]
        if not host:
            raise OSError("http error", "no host given")
        headers = {}
        if proxy_user:
            headers["Proxy-Authorization"] = _basic(proxy_user)
        if user:
            headers["Authorization"] = _basic(user)
        headers["Connection"] = "close"
        headers |= dict(self.addheaders)
        connection = connection_factory(host)
        if data is None:
            connection.request("GET", selector, headers=headers)
        else:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            connection.request("POST", selector, data, headers)
        try:
            response = connection.getresponse()
        except http.client.BadStatusLine:
            raise URLError("http protocol error: bad status line") from None
        full = f"{self.type}:{url}" if isinstance(url, str) else selector
        if 200 <= response.status < 300:
            return addinfourl(response, response.msg, full, response.status)
        return self.http_error(url, response.fp, response.status, response.reason, response.msg, data)

    def open_http(self, url, data=None):
        """Open an http URL."""
        return self._open_generic_http(http.client.HTTPConnection, url, data)

    def open_https(self, url, data=None):
        """Open an https URL."""
        return self._open_generic_http(http.client.HTTPSConnection, url, data)

    def http_error(self, url, fp, errcode, errmsg, headers, data=None):
        """Answer an error by the method for its number, or by the one for all."""
        method = getattr(self, f"http_error_{errcode}", None)
        if method:
            result = method(url, fp, errcode, errmsg, headers, *(() if data is None else (data,)))
            if result:
                return result
        return self.http_error_default(url, fp, errcode, errmsg, headers)

    def http_error_default(self, url, fp, errcode, errmsg, headers):
        """Raise an error."""
        fp.close()
        raise HTTPError(url, errcode, errmsg, headers, None)

    def open_file(self, url):
        """Open a file of this machine."""
        if not isinstance(url, str):
            raise URLError("file error: proxy support for file protocol currently not implemented")
        if url[:2] == "//" and url[2:3] != "/" and url[2:12].lower() != "localhost/":
            raise ValueError("file:// scheme is supported only on localhost")
        return self.open_local_file(url)

    def open_local_file(self, url):
        """Open a file by its path."""
        host, path = _splithost(url)
        request = Request("file:" + path)
        request.host, request.selector = host or "", path
        response = urllib.request.FileHandler().open_local_file(request)
        if path[:1] != "/":
            response.url = path
        return response

    def open_ftp(self, url):
        """Open a file of an ftp server."""
        from urllib import _ftp

        if not isinstance(url, str):
            raise URLError("ftp error: proxy support for ftp protocol currently not implemented")
        host, path = _splithost(url)
        if not host:
            raise URLError("ftp error: no host given")
        keep = {}
        for key in list(self.ftpcache)[: max(len(self.ftpcache) - urllib.request.MAXFTPCACHE, 0)]:
            keep[key] = self.ftpcache.pop(key)
            keep[key].close()
        handler = _ftp.FTPHandler()
        handler.connect_ftp = self._ftp_connection
        request = Request("ftp:" + url)
        request.host, request.selector, request.timeout = host, path or "/", None
        return handler.ftp_open(request)

    def _ftp_connection(self, user, password, host, port, dirs, timeout):
        key = user, host, port, "/".join(dirs)
        if key not in self.ftpcache:
            self.ftpcache[key] = urllib.request.ftpwrapper(user, password, host, port, dirs)
        return self.ftpcache[key]

    def open_data(self, url, data=None):
        """Open a data URL: the headers are part of the text."""
        from email.message import Message
        from email.utils import formatdate
        from io import StringIO

        if not isinstance(url, str):
            raise URLError("data error: proxy support for data protocol currently not implemented")
        kind, comma, content = url.partition(",")
        if not comma:
            raise OSError("data error", "bad data URL")
        kind = kind or "text/plain;charset=US-ASCII"
        plain, _, encoding = kind.rpartition(";")
        if plain and "=" not in encoding:
            kind = plain
        else:
            encoding = ""
        content = base64.decodebytes(content.encode("ascii")).decode("latin-1") if encoding == "base64" else unquote(content)
        headers = Message()
        for name, value in ("Date", formatdate(usegmt=True)), ("Content-type", kind), ("Content-Length", str(len(content))):
            headers[name] = value
        return addinfourl(StringIO(headers.as_string() + content), headers, url)


class FancyURLopener(URLopener):
    """Follows redirections and asks for passwords; other errors are documents."""

    def __init__(self, *args, **kwargs):
        URLopener.__init__(self, *args, **kwargs)
        self.auth_cache = {}
        self.tries = 0
        self.maxtries = 10

    def http_error_default(self, url, fp, errcode, errmsg, headers):
        """The document that came with the error."""
        return addinfourl(fp, headers, f"http:{url}", errcode)

    def http_error_302(self, url, fp, errcode, errmsg, headers, data=None):
        """Follow a redirection, unless there were too many."""
        self.tries += 1
        try:
            if self.maxtries and self.tries >= self.maxtries:
                method = getattr(self, "http_error_500", self.http_error_default)
                return method(url, fp, 500, "Internal Server Error: Redirect Recursion", headers)
            return self.redirect_internal(url, fp, errcode, errmsg, headers, data)
        finally:
            self.tries = 0

    def redirect_internal(self, url, fp, errcode, errmsg, headers, data):
        """Open what the headers name."""
        target = headers.get("location", headers.get("uri"))
        if target is None:
            return None
        fp.close()
        target = urljoin(f"{self.type}:{url}", target)
        if urlparse(target).scheme not in ("http", "https", "ftp", ""):
            raise HTTPError(
                target, errcode, f"{errmsg} Redirection to url '{target}' is not allowed.", headers, fp)
        return self.open(target)

    http_error_301 = http_error_303 = http_error_302

    def http_error_307(self, url, fp, errcode, errmsg, headers, data=None):
        """Follow a redirection of what was not posted."""
        if data is None:
            return self.http_error_302(url, fp, errcode, errmsg, headers, data)
        return self.http_error_default(url, fp, errcode, errmsg, headers)

    http_error_308 = http_error_307

    def http_error_401(self, url, fp, errcode, errmsg, headers, data=None, retry=False):
        """Ask for a password of the server."""
        asked = headers.get("www-authenticate", "").partition(" ")
        if asked[0].lower() != "basic" or not retry:
            URLopener.http_error_default(self, url, fp, errcode, errmsg, headers)
        host, selector = _splithost(url)
        user, password = self.get_user_passwd(_splituser(host)[1], asked[2].partition('"')[2].rstrip('"'))
        if not (user or password):
            return None
        target = f"{self.type}://{quote(user, safe='')}:{quote(password, safe='')}@{_splituser(host)[1]}{selector}"
        return self.open(target, data)

    def get_user_passwd(self, host, realm, clear_cache=0):
        """User and password for a realm of a host: those known, or those that are typed."""
        key = f"{realm}@{host.lower()}"
        if clear_cache:
            self.auth_cache.pop(key, None)
        if key not in self.auth_cache:
            user, password = self.prompt_user_passwd(host, realm)
            if not (user or password):
                return user, password
            self.auth_cache[key] = user, password
        return self.auth_cache[key]

    def prompt_user_passwd(self, host, realm):
        """Ask at the terminal."""
        import getpass

        try:
            user = input(f"Enter username for {realm} at {host}: ")
            return user, getpass.getpass(f"Enter password for {user} in {realm} at {host}: ")
        except KeyboardInterrupt:
            print()
            return None, None
